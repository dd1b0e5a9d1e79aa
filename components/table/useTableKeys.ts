import { useEventListener } from '@vueuse/core';
import type { Ref } from 'vue';
import { isShown } from './staticRows';

/** What the keyboard shortcuts of the table need. */
export interface TableKeys {
  /** The search box; null if it is not on the page. */
  search: Readonly<Ref<HTMLInputElement | null>>;
  /** The parts of the page that belong to the table: the component, and the rows that the build drew next to it. */
  regions: () => HTMLElement[];
  /** Closes the filters on narrow screens; otherwise, clears the table's state and focuses the search box. */
  escape: () => void;
}

/**
 * Handles keyboard shortcuts. `/` and `S` focus the search box, and the arrow keys move between rows. Escape
 * collapses the row with the focus, or else closes the filters, or else clears the table. Keys of an input method are ignored. The listener uses
 * the capture phase, because the site search also opens on `/`.
 */
export function useTableKeys({ search, regions, escape }: TableKeys): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isShortcut(event) && !isTyping(event.target)) {
      event.preventDefault();
      event.stopPropagation();
      search.value?.focus();
      return;
    }
    const { target } = event;
    if (!(target instanceof HTMLElement) || !regions().some((region) => region.contains(target))) return;
    if (event.key === 'Escape') (collapse(target) ?? escape)();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event, target, regions(), search.value);
  };
  useEventListener('keydown', onKey, { capture: true });
}

/** Returns a function that collapses the expanded row around an element; null outside of expanded rows. */
function collapse(target: HTMLElement): (() => void) | null {
  const row = target.closest('tr');
  const expanded = row?.classList.contains('details') ? row.previousElementSibling : row;
  const button = expanded?.querySelector<HTMLElement>('button[aria-expanded="true"]');
  if (!button) return null;
  return () => {
    button.focus({ preventScroll: true });
    button.click();
  };
}

const isShortcut = (event: KeyboardEvent): boolean => event.key === '/' || event.key === 's' || event.key === 'S';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Moves the focus from the search box to the first row, between rows, and from the first row back to the box. */
function moveFocus(
  event: KeyboardEvent,
  target: HTMLElement,
  regions: HTMLElement[],
  search: HTMLInputElement | null,
): void {
  if (target !== search && !target.closest('tbody')) return;
  const links = regions.flatMap((region) => [...region.querySelectorAll<HTMLElement>('tbody th a')]).filter(isShown);
  const row = target.closest('tr');
  const position = links.findIndex((link) => link.closest('tr') === row);
  const step = event.key === 'ArrowDown' ? 1 : -1;
  if (position === -1 && step === -1) return;
  event.preventDefault();
  const next = links[position + step];
  if (next) next.focus();
  else if (step === -1) search?.focus();
}
