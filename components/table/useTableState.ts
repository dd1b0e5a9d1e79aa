import { useEventListener, useTimeoutFn } from '@vueuse/core';
import { getCurrentInstance, inject, onBeforeUnmount, onMounted, shallowRef, watch } from 'vue';
import type { InjectionKey, Ref, ShallowRef } from 'vue';
import { emptyState, type TableState } from './tableState';

/** The page's URL, which stores the state. */
export interface StateAddress {
  /** The query of the URL, as the router tracks it. */
  query: Readonly<Ref<string>>;
  /**
   * Navigates to another URL of the same page. The URL either adds an entry to the history or replaces the current
   * one.
   */
  go: (address: string, options: { replace: boolean }) => void;
  /** Writes the query of a state, with its `?`; empty for an empty state. */
  write: (state: TableState) => string;
  /** Reads any query, with or without `?`. Unknown parts are ignored. */
  read: (query: string) => TableState;
  /** Whether a search text must not be in a URL. Such a text is only kept in memory. */
  isPrivate: (q: string) => boolean;
}

/** Search texts that must not be in a URL. */
interface PrivateTexts {
  /** By the query of the URL that they belong to, so that a step back can restore them. */
  byQuery: Map<string, string>;
  /** The text of a table that was left a moment ago, for the table in the other language. */
  justLeft: string;
}

const key: InjectionKey<PrivateTexts> = Symbol('private texts of the table');

/**
 * The app instance stores the texts. They live as long as the tab, and pages that are rendered by the same server
 * process share nothing.
 */
function usePrivateTexts(): PrivateTexts {
  const known = inject(key, null);
  if (known) return known;
  const texts = { byQuery: new Map<string, string>(), justLeft: '' };
  getCurrentInstance()?.appContext.app.provide(key, texts);
  return texts;
}

/** VitePress stores the scroll position of a URL when a link or a filter leaves it. */
const isStepBack = (): boolean => history.state?.scrollPosition >= 0;

const typingPauseMs = 250;

/** The query in the form of `location.search`, which has more characters escaped. */
const asInLocation = (query: string): string => new URL(query || '?', location.href).search;

/** Synchronizes the state with the page's URL. */
function createAddressSync(state: ShallowRef<TableState>, { go, read, write, isPrivate }: StateAddress) {
  const texts = usePrivateTexts();
  let lastQuery = '';
  // The URL may already be that of the next page while that page loads.
  let ownPath = '';
  const privateText = (): string => (isPrivate(state.value.q) ? state.value.q : '');
  const queryOf = (of: TableState): string => asInLocation(write(isPrivate(of.q) ? { ...of, q: '' } : of));
  const readAddress = (privateQ = '') => {
    ownPath ||= location.pathname;
    if (location.pathname !== ownPath) return;
    const next = read(location.search);
    // A URL with unknown parameters, or in another order, is not changed. Otherwise, every step back would add to the
    // history.
    lastQuery = queryOf(next);
    state.value = privateQ === '' ? next : { ...next, q: privateQ };
  };
  return {
    readAddress,
    /** Reads the URL that the reader navigated to. After a step back, the text of the search box is restored. */
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
      // A hash names a row among all rows, so it is dropped if there is a query.
      go(ownPath + query + (query === '' ? location.hash : ''), options);
    },
    isOwnQuery: () => location.search === lastQuery,
  };
}

/**
 * Keeps the table's state in the page's URL. A filter or a sort adds an entry to the history, and typing replaces the
 * current one. This way, back and forward step through selections and not through letters. The state is empty before
 * mount, as in the server's HTML. Text that looks pasted is kept in memory instead, and is restored by a step back.
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
    // A reader who leaves the search box may leave the page next, and may want to return to the last query.
    useEventListener('focusout', () => {
      writeTyped.stop();
      sync.writeAddress({ replace: true });
    });
  });
  onBeforeUnmount(sync.leave);
  return state;
}

/**
 * Reads the URL when it changes, and when a link leads to the current URL. In that case, the text in the search box
 * is cleared.
 */
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
 * Keeps what a reader has typed into a field before the scripts were loaded. Hydration would erase it. The field is
 * read immediately, and `use` is called on mount. Call this after `useTableState`, so that `use` knows the state from
 * the URL.
 */
export function useTextTypedEarly(fieldId: string, use: (text: string) => void): void {
  const field = typeof document === 'undefined' ? null : document.querySelector<HTMLInputElement>(`input#${fieldId}`);
  const text = field?.value ?? '';
  onMounted(() => {
    if (text !== '') use(text);
  });
}
