import { nextTick, onUnmounted } from 'vue';
import { isShown } from './staticRows';
import { sortKeys, type SortKey } from './tableState';
import type { ErrorTable } from './useErrorTable';

/** The button that a click is meant for: one that expands a row, or one that sorts. */
type PressedButton = { button: HTMLElement; selector: string } & (
  { row: string; sort?: undefined } | { sort: SortKey; row?: undefined }
);

/**
 * Handles clicks in the rows: on a column header to sort, and anywhere else to expand a row. The first click waits
 * for the table's data, and its button is busy until then. Nothing happens if the data cannot be loaded, or if the
 * reader has left the page.
 */
export function useTableClicks({ ready, sortBy, toggleRow }: ErrorTable): (event: Event) => Promise<void> {
  let isUnmounted = false;
  onUnmounted(() => (isUnmounted = true));
  return async (event) => {
    const pressed = findPressedButton(event.target);
    if (!pressed || pressed.button.hasAttribute('aria-busy')) return;
    pressed.button.setAttribute('aria-busy', 'true');
    const isReady = await ready();
    pressed.button.removeAttribute('aria-busy');
    if (!isReady || isUnmounted) return;
    await keepInPlace(pressed, () => (pressed.sort ? sortBy(pressed.sort) : toggleRow(pressed.row)));
  };
}

/** Null for clicks that change nothing. The selector finds the same button after the rows are drawn again. */
function findPressedButton(target: EventTarget | null): PressedButton | null {
  const button = target instanceof Element ? buttonFor(target) : null;
  if (!button) return null;
  const sort = sortKeys.find((key) => key === button.dataset.sort);
  if (sort) return { button, sort, selector: `[data-sort="${sort}"]` };
  const row = rowIdOf(button);
  if (row === undefined) return null;
  const name = CSS.escape(row);
  return { button, row, selector: `tr:is(#${name}, [data-row="${name}"]) [aria-expanded]` };
}

/** The button at the pointer, or the one that expands the row there. Null if the click ends a text selection. */
function buttonFor(target: Element): HTMLElement | null {
  const pressed = target.closest<HTMLElement>('[aria-expanded], [data-sort]');
  if (pressed || target.closest('a, button')) return pressed;
  if (String(getSelection()) !== '') return null;
  const row = target.closest('tbody tr:not(.details)');
  return row?.querySelector<HTMLElement>('[aria-expanded]') ?? null;
}

/**
 * Rows from the build have an `id`. Rows that the browser draws have `data-row` instead, because both may be on the
 * page.
 */
function rowIdOf(button: HTMLElement): string | undefined {
  const row = button.closest('tr');
  return row?.id || row?.dataset.row;
}

/**
 * Makes a change that may draw the rows again, and keeps the pressed button in place: its replacement moves to the
 * same height on the screen, and gets the focus if the pressed button had it.
 */
async function keepInPlace({ button, selector }: PressedButton, change: () => void): Promise<void> {
  const hadFocus = document.activeElement === button;
  const height = button.getBoundingClientRect().top;
  change();
  await nextTick();
  if (isShown(button)) return;
  const successor = [...document.querySelectorAll<HTMLElement>(selector)].find(isShown);
  if (!successor) return;
  window.scrollBy({ top: successor.getBoundingClientRect().top - height, behavior: 'instant' });
  if (hadFocus) successor.focus({ preventScroll: true });
}
