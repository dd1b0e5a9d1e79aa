import { useEventListener, useTimeoutFn } from '@vueuse/core';
import { onMounted, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { emptyState, type TableState } from './tableState';

/** The page's address, where the state is kept. */
export interface StateAddress {
  /** The query of the address, as the router follows it. */
  query: Readonly<Ref<string>>;
  /** Goes to an address of the same page, with a new entry in the history or in place of the current one. */
  go: (address: string, options: { replace: boolean }) => void;
  /** The query for a state, with its `?`; empty for an empty state. */
  write: (state: TableState) => string;
  /** Takes any query, with or without `?`. Ignores what it does not know. */
  read: (query: string) => TableState;
}

const typingPauseMs = 250;

/** A query as `location.search` gives it, which escapes more than a writer has to. */
const asInLocation = (query: string): string => new URL(query || '?', location.href).search;

/** Moves the state between the table and the page's address. */
function createAddressSync(state: ShallowRef<TableState>, { go, read, write }: StateAddress) {
  let lastQuery = '';
  // The address may already be the next page's while that page loads.
  let ownPath = '';
  return {
    readAddress: () => {
      ownPath ||= location.pathname;
      if (location.pathname !== ownPath) return;
      const next = read(location.search);
      // An address with unknown parameters, or in another order, stays as it is. Rewriting it would add to the history with every
      // step back.
      lastQuery = asInLocation(write(next));
      state.value = next;
    },
    writeAddress: (options: { replace: boolean }) => {
      const query = asInLocation(write(state.value));
      if (query === lastQuery || location.pathname !== ownPath) return;
      lastQuery = query;
      // A hash names one of all rows, so it makes no sense beside a query.
      go(ownPath + query + (query === '' ? location.hash : ''), options);
    },
    isOwnQuery: () => location.search === lastQuery,
  };
}

/**
 * Keeps the table's state in the page's address. A filter or a sort adds an entry to the history, typing replaces the current one, so
 * back and forward step through choices and not through letters. The state is empty before mount, as in the server's HTML.
 */
export function useTableState(address: StateAddress): ShallowRef<TableState> {
  const state = shallowRef(emptyState());
  const { readAddress, writeAddress, isOwnQuery } = createAddressSync(state, address);
  const writeTyped = useTimeoutFn(() => writeAddress({ replace: true }), typingPauseMs, { immediate: false });

  watch(
    state,
    (now, before) => {
      writeTyped.stop();
      if (now.q === before.q) writeAddress({ replace: false });
      else writeTyped.start();
    },
    { flush: 'sync' },
  );
  watch(address.query, () => {
    if (!isOwnQuery()) readAddress();
  });
  onMounted(() => {
    readAddress();
    // A reader who leaves the search box may leave the page next, and wants to come back to the last query.
    useEventListener('focusout', () => {
      writeTyped.stop();
      writeAddress({ replace: true });
    });
  });
  return state;
}

/**
 * Keeps what a reader typed into a field of the server's HTML before the scripts arrived; hydration would erase it. Reads the
 * field at once and calls `use` on mount, so call it after `useTableState`: by then `use` knows what the address asks for.
 */
export function useTextTypedEarly(fieldId: string, use: (text: string) => void): void {
  const field = typeof document === 'undefined' ? null : document.querySelector<HTMLInputElement>(`input#${fieldId}`);
  const text = field?.value ?? '';
  onMounted(() => {
    if (text !== '') use(text);
  });
}
