import { onMounted, onUnmounted, shallowRef, watch, type ShallowRef } from 'vue';
import { emptyState, type TableState } from './tableState';

/** How a state is written into an address and read back. */
export interface StateAddress {
  /** The query with its `?`; empty for an empty state. */
  write: (state: TableState) => string;
  /** Takes any query, with or without `?`; what it cannot mean is left out. */
  read: (query: string) => TableState;
}

const typingPauseMs = 250;

/** Moves a state between the table and the page's address. */
function addressKeeper(state: ShallowRef<TableState>, { write, read }: StateAddress) {
  let lastWritten = '';
  // While another page loads, the address is that page's already.
  let page = '';
  return {
    readAddress: () => {
      page ||= location.pathname;
      if (location.pathname !== page) return;
      const asked = read(location.search);
      // As the table would write it: an address in other words, or with a stranger's parameter in it, stays as it came. To mend it would
      // add to the history with every step back.
      lastWritten = write(asked);
      state.value = asked;
    },
    writeAddress: (adds: boolean) => {
      const query = write(state.value);
      if (query === lastWritten || location.pathname !== page) return;
      lastWritten = query;
      // The place of one row among all rows is none among those of a query.
      const address = location.pathname + query + (query === '' ? location.hash : '');
      if (adds) history.pushState(history.state, '', address);
      else history.replaceState(history.state, '', address);
    },
  };
}

/**
 * The table's state, kept in the page's address: typing replaces the entry of the history, a filter or sort adds one, so that
 * back and forward walk through choices and not through letters. Before mount the state is empty, as the server's HTML is.
 */
export function useTableState(setup: StateAddress): ShallowRef<TableState> {
  const state = shallowRef(emptyState());
  const { readAddress, writeAddress } = addressKeeper(state, setup);
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** A reader who leaves the box may leave the page next, and come back to what was typed last. */
  const writeTyped = () => {
    clearTimeout(timer);
    writeAddress(false);
  };

  watch(
    state,
    (now, before) => {
      clearTimeout(timer);
      if (now.q === before.q) writeAddress(true);
      else timer = setTimeout(writeTyped, typingPauseMs);
    },
    { flush: 'sync' },
  );
  onMounted(() => {
    readAddress();
    addEventListener('popstate', readAddress);
    addEventListener('focusout', writeTyped);
  });
  onUnmounted(() => {
    clearTimeout(timer);
    removeEventListener('popstate', readAddress);
    removeEventListener('focusout', writeTyped);
  });
  return state;
}
