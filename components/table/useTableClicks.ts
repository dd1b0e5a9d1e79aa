import { onUnmounted } from 'vue';
import { keepPlace } from './keepPlace';
import { pressedIn } from './pressed';
import type { ErrorTable } from './useErrorTable';

/**
 * What a press of the rows' buttons does. The first one waits for the table's data: its button is busy till then, and does nothing when
 * the data does not come or the reader has left the page.
 */
export function useTableClicks({ ready, sortBy, toggleRow }: ErrorTable): (event: Event) => Promise<void> {
  let isGone = false;
  onUnmounted(() => (isGone = true));
  return async (event) => {
    const pressed = pressedIn(event.target);
    if (!pressed || pressed.button.hasAttribute('aria-busy')) return;
    pressed.button.setAttribute('aria-busy', 'true');
    const isReady = await ready();
    pressed.button.removeAttribute('aria-busy');
    if (!isReady || isGone) return;
    await keepPlace(pressed, () => (pressed.sort ? sortBy(pressed.sort) : toggleRow(pressed.row)));
  };
}
