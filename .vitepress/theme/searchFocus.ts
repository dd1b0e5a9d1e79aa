import { useEventListener, useMutationObserver } from '@vueuse/core';

/**
 * Returns the focus to the search button when VitePress' search window closes, which VitePress does not do. If a key
 * closed the window, this waits until the key is released, because Enter would otherwise press the button and open
 * the window again.
 */
export function useSearchFocus(): void {
  let wasOpen = false;
  let isKeyDown = false;
  let isWaiting = false;
  const restore = () => {
    isWaiting = false;
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('.VPNavBarSearch button')?.focus({ preventScroll: true });
  };
  useEventListener('keydown', () => (isKeyDown = true), { capture: true });
  useEventListener(
    'keyup',
    () => {
      isKeyDown = false;
      if (isWaiting) restore();
    },
    { capture: true },
  );
  useMutationObserver(
    () => (typeof document === 'undefined' ? null : document.body),
    () => {
      const isOpen = document.querySelector('body > .VPLocalSearchBox') !== null;
      if (wasOpen && !isOpen) {
        if (isKeyDown) isWaiting = true;
        else restore();
      }
      wasOpen = isOpen;
    },
    { childList: true },
  );
}
