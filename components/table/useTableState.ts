import { onMounted, onUnmounted, shallowRef, watch, type ShallowRef } from 'vue';
import { emptyState, type TableState } from './tableState';

/** How a state is written into an address and read back. */
export interface StateAddress {
  write: (state: TableState) => string;
  read: (query: string) => TableState;
}

const typingPauseMs = 250;

/**
 * The table's state, kept in the page's address: typing replaces the entry of the history, a filter or sort adds one, so that
 * back and forward walk through choices and not through letters. Before mount the state is empty, as the server's HTML is.
 */
export function useTableState({ write, read }: StateAddress): ShallowRef<TableState> {
  const state = shallowRef(emptyState());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastWritten = '';

  const readAddress = () => {
    lastWritten = location.search;
    state.value = read(location.search);
  };

  const writeAddress = (adds: boolean) => {
    const query = write(state.value);
    if (query === lastWritten) return;
    lastWritten = query;
    const address = location.pathname + query + location.hash;
    if (adds) history.pushState(history.state, '', address);
    else history.replaceState(history.state, '', address);
  };

  watch(
    state,
    (now, before) => {
      clearTimeout(timer);
      if (now.q === before.q) writeAddress(true);
      else timer = setTimeout(writeAddress, typingPauseMs, false);
    },
    { flush: 'sync' },
  );
  onMounted(() => {
    readAddress();
    addEventListener('popstate', readAddress);
  });
  onUnmounted(() => {
    clearTimeout(timer);
    removeEventListener('popstate', readAddress);
  });
  return state;
}
