import { nextTick } from 'vue';
import { isShown } from './isShown';
import type { Pressed } from './pressed';

const shownAmong = (elements: Iterable<HTMLElement>): HTMLElement | undefined => [...elements].find(isShown);

/**
 * Makes a change that may draw the rows anew, and leaves the pressed button where it is: the button that stands for it among the new
 * rows comes to the same height of the screen, and has the focus if the pressed one still had it.
 */
export async function keepPlace({ button, selector }: Pressed, change: () => void): Promise<void> {
  const hadFocus = document.activeElement === button;
  const height = button.getBoundingClientRect().top;
  change();
  await nextTick();
  if (isShown(button)) return;
  const drawn = shownAmong(document.querySelectorAll<HTMLElement>(selector));
  if (!drawn) return;
  window.scrollBy({ top: drawn.getBoundingClientRect().top - height, behavior: 'instant' });
  if (hadFocus) drawn.focus({ preventScroll: true });
}
