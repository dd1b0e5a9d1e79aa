import { useEventListener } from '@vueuse/core';

/**
 * Returns the focus to the button of the outline menu when Escape closes the menu, which VitePress does not do. This
 * comes before VitePress, because the link that has the focus disappears with the menu.
 */
export function useOutlineFocus(): void {
  useEventListener(
    'keydown',
    ({ key }: KeyboardEvent) => {
      const menu = document.activeElement?.closest('.VPLocalNavOutlineDropdown');
      if (key === 'Escape') menu?.querySelector('button')?.focus();
    },
    { capture: true },
  );
}
