import { useEventListener, useTimeoutFn } from '@vueuse/core';
import { getCurrentInstance, inject, onBeforeUnmount, onMounted, shallowRef, watch } from 'vue';
import type { InjectionKey, Ref, ShallowRef } from 'vue';
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
  /** Whether the text in the search box must not stand in an address. It stays in memory. */
  isPrivate: (q: string) => boolean;
}

/** Texts of the search box that must not stand in an address. */
interface PrivateTexts {
  /** By the query of the address that they belong to. A step back finds them there. */
  byQuery: Map<string, string>;
  /** The text of a table that was left a moment ago, for the table in the other language. */
  justLeft: string;
}

const key: InjectionKey<PrivateTexts> = Symbol('private texts of the table');

/** The app holds the texts: they live as long as the tab, and pages that one server process renders share nothing. */
function usePrivateTexts(): PrivateTexts {
  const known = inject(key, null);
  if (known) return known;
  const texts = { byQuery: new Map<string, string>(), justLeft: '' };
  getCurrentInstance()?.appContext.app.provide(key, texts);
  return texts;
}

/** VitePress notes the scroll position of an address when a link or a filter leaves it. */
const isStepBack = (): boolean => history.state?.scrollPosition >= 0;

const typingPauseMs = 250;

/** A query as `location.search` gives it, which escapes more than a writer has to. */
const asInLocation = (query: string): string => new URL(query || '?', location.href).search;

/** Moves the state between the table and the page's address. */
function createAddressSync(state: ShallowRef<TableState>, { go, read, write, isPrivate }: StateAddress) {
  const texts = usePrivateTexts();
  let lastQuery = '';
  // The address may already be the next page's while that page loads.
  let ownPath = '';
  const privateText = (): string => (isPrivate(state.value.q) ? state.value.q : '');
  const queryOf = (of: TableState): string => asInLocation(write(isPrivate(of.q) ? { ...of, q: '' } : of));
  const readAddress = (privateQ = '') => {
    ownPath ||= location.pathname;
    if (location.pathname !== ownPath) return;
    const next = read(location.search);
    // An address with unknown parameters, or in another order, stays as it is. Rewriting it would add to the history with every
    // step back.
    lastQuery = queryOf(next);
    state.value = privateQ === '' ? next : { ...next, q: privateQ };
  };
  return {
    readAddress,
    /** Reads an address that the reader came to; on a step back with the text that stood in the box there. */
    arrive: () => readAddress(texts.justLeft || (isStepBack() ? texts.byQuery.get(location.search) : '')),
    leave: () => {
      texts.justLeft = privateText();
      setTimeout(() => (texts.justLeft = ''));
    },
    writeAddress: (options: { replace: boolean }) => {
      const query = queryOf(state.value);
      if (location.pathname !== ownPath) return;
      texts.byQuery.set(query, privateText());
      if (query === lastQuery) return;
      lastQuery = query;
      // A hash names one of all rows, so it makes no sense beside a query.
      go(ownPath + query + (query === '' ? location.hash : ''), options);
    },
    isOwnQuery: () => location.search === lastQuery,
  };
}

/**
 * Keeps the table's state in the page's address. A filter or a sort adds an entry to the history, typing replaces the current one, so
 * back and forward step through choices and not through letters. The state is empty before mount, as in the server's HTML. What looks
 * pasted is kept in memory instead, also for the way back.
 */
export function useTableState(address: StateAddress): ShallowRef<TableState> {
  const state = shallowRef(emptyState());
  const sync = createAddressSync(state, address);
  const writeTyped = useTimeoutFn(() => sync.writeAddress({ replace: true }), typingPauseMs, { immediate: false });
  watch(
    state,
    (now, before) => {
      writeTyped.stop();
      if (now.q === before.q) sync.writeAddress({ replace: false });
      else writeTyped.start();
    },
    { flush: 'sync' },
  );
  followAddress(address, sync);
  onMounted(() => {
    sync.arrive();
    // A reader who leaves the search box may leave the page next, and wants to come back to the last query.
    useEventListener('focusout', () => {
      writeTyped.stop();
      sync.writeAddress({ replace: true });
    });
  });
  onBeforeUnmount(sync.leave);
  return state;
}

/** Reads the address when it changes, and when a link leads to where the reader is: to the table without the text in the box. */
function followAddress({ query }: StateAddress, sync: ReturnType<typeof createAddressSync>): void {
  watch(query, () => {
    if (!sync.isOwnQuery()) sync.arrive();
  });
  useEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.href === location.href) sync.readAddress();
  });
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
