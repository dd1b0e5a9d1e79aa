/** VitePress' search window leaves the focus to nobody when it closes; the button that opens it takes it back. */
export function returnFocus(): void {
  let wasOpen = false;
  const look = () => {
    const isOpen = document.querySelector('body > .VPLocalSearchBox') !== null;
    if (wasOpen && !isOpen && document.activeElement === document.body)
      document.querySelector<HTMLElement>('.VPNavBarSearch button')?.focus({ preventScroll: true });
    wasOpen = isOpen;
  };
  new MutationObserver(look).observe(document.body, { childList: true });
}
