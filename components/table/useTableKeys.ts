import { onMounted, onUnmounted, type Ref } from 'vue';
import { isShown } from './isShown';

/** What keys do in the table. */
export interface TableKeys {
  /** The search box; null while it is not on the page. */
  search: Readonly<Ref<HTMLInputElement | null>>;
  /** Where the table stands: the component, and the rows that the build has drawn beside it. */
  regions: () => HTMLElement[];
  /** Empties the table's state; the focus goes to the search box. */
  clear: () => void;
}

/**
 * `/` and `S` go to the search box, arrows walk the rows' links, Escape clears. Keys of an input method are left alone. Listens before
 * the site search does, which would open on `/` too.
 */
export function useTableKeys({ search, regions, clear }: TableKeys): void {
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
    if (event.key === 'Escape') clear();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event, target, regions(), search.value);
  };
  onMounted(() => addEventListener('keydown', onKey, true));
  onUnmounted(() => removeEventListener('keydown', onKey, true));
}

const isShortcut = (event: KeyboardEvent): boolean => event.key === '/' || event.key === 's' || event.key === 'S';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** From the search box into the first row, from row to row, and from the first row back into the box. */
function walk(
  event: KeyboardEvent,
  target: HTMLElement,
  regions: HTMLElement[],
  search: HTMLInputElement | null,
): void {
  if (target !== search && !target.closest('tbody')) return;
  const links = regions.flatMap((region) => [...region.querySelectorAll<HTMLElement>('tbody th a')]).filter(isShown);
  const row = target.closest('tr');
  const at = links.findIndex((link) => link.closest('tr') === row);
  const step = event.key === 'ArrowDown' ? 1 : -1;
  if (at === -1 && step === -1) return;
  event.preventDefault();
  const next = links[at + step];
  if (next) next.focus();
  else if (step === -1) search?.focus();
}
