import { watch, type Ref, type WatchSource } from 'vue';

/** Keeps the focus inside an element when a change takes away what had it: the element itself takes it, and must be able to. */
export function useHeldFocus(element: Readonly<Ref<HTMLElement | null>>, change: WatchSource): void {
  const holds = (): boolean => element.value?.contains(document.activeElement) ?? false;
  let held = false;
  watch(change, () => (held = holds()));
  watch(
    change,
    () => {
      if (held && !holds()) element.value?.focus({ preventScroll: true });
    },
    { flush: 'post' },
  );
}
