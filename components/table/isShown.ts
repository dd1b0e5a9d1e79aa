/** Whether an element takes part in the page as it is drawn. Safari knows `checkVisibility` from 17.4 on; before, what is set aside has no box. */
export const isShown = (element: HTMLElement): boolean =>
  'checkVisibility' in element ? element.checkVisibility() : (element as HTMLElement).getClientRects().length > 0;
