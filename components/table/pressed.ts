import { sortKeys, type SortKey } from './tableState';

/** A button of the rows that was pressed: one that expands a row, or one that sorts. */
export type Pressed = { button: HTMLElement; selector: string } & (
  { row: string; sort?: undefined } | { sort: SortKey; row?: undefined }
);

/** The button of a table in which a click has landed; null anywhere else. Its selector finds the same button among rows drawn anew. */
export function pressedIn(target: EventTarget | null): Pressed | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('[aria-expanded], [data-sort]') : null;
  if (!button) return null;
  const sort = sortKeys.find((key) => key === button.dataset.sort);
  if (sort) return { button, sort, selector: `[data-sort="${sort}"]` };
  const row = rowOf(button);
  if (row === undefined) return null;
  const name = CSS.escape(row);
  return { button, row, selector: `tr:is(#${name}, [data-row="${name}"]) [aria-expanded]` };
}

/** Rows that the build draws are named by their id; those of the browser stand beside them and are named apart. */
function rowOf(button: HTMLElement): string | undefined {
  const row = button.closest('tr');
  return row?.id || row?.dataset.row;
}
