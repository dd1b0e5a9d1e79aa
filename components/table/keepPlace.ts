import { nextTick } from 'vue';

const shownAmong = (elements: Iterable<HTMLElement>): HTMLElement | undefined =>
  [...elements].find((element) => element.checkVisibility());

/**
 * Runs a change that may draw the rows anew, and leaves the pressed button where it is: the button that stands for it among the new
 * rows comes to the same height of the screen, and keeps the focus. `selector` finds both.
 */
export async function keepPlace(pressed: HTMLElement, selector: string, change: () => Promise<void>): Promise<void> {
  const hadFocus = document.activeElement === pressed;
  const height = pressed.getBoundingClientRect().top;
  await change();
  await nextTick();
  if (pressed.checkVisibility()) return;
  const drawn = shownAmong(document.querySelectorAll<HTMLElement>(selector));
  if (!drawn) return;
  window.scrollBy({ top: drawn.getBoundingClientRect().top - height, behavior: 'instant' });
  if (hadFocus) drawn.focus({ preventScroll: true });
}
