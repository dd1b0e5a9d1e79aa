import { useEventListener } from '@vueuse/core';
import { onMounted, shallowRef, watch, type Ref } from 'vue';

/** Id of the element with the rows that the build drew. */
export const staticRowsId = 'every-error';

/**
 * Whether an element is visible. Safari before 17.4 has no `checkVisibility`. There, an element without boxes is
 * hidden.
 */
export const isShown = (element: HTMLElement): boolean =>
  'checkVisibility' in element ? element.checkVisibility() : (element as HTMLElement).getClientRects().length > 0;

/**
 * Shows the rows that the build drew until the browser draws its own, and forwards their clicks. The rows are outside
 * of all components, so that they need no script.
 */
export function useStaticRows(areShown: Ref<boolean>, onClick: (event: Event) => void): void {
  const rows = shallowRef<HTMLElement | null>(null);
  const update = () => rows.value?.classList.toggle('set-aside', !areShown.value);
  onMounted(() => {
    rows.value = document.getElementById(staticRowsId);
    rows.value?.classList.add('usable');
    update();
  });
  useEventListener(rows, 'click', onClick);
  watch(areShown, update, { flush: 'post' });
}
