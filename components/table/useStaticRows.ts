import { onMounted, onUnmounted, watch, type Ref } from 'vue';

/**
 * The rows that the build has drawn into the page, outside of any component so that they cost no script. This shows them until
 * the browser draws its own, and hands their clicks on.
 */
export function useStaticRows(id: string, areShown: Ref<boolean>, onClick: (event: Event) => void): void {
  let rows: HTMLElement | null = null;
  const show = () => {
    rows?.classList.toggle('set-aside', !areShown.value);
  };
  onMounted(() => {
    rows = document.getElementById(id);
    rows?.classList.add('usable');
    rows?.addEventListener('click', onClick);
    show();
  });
  watch(areShown, show, { flush: 'post' });
  onUnmounted(() => rows?.removeEventListener('click', onClick));
}
