/** At the latest; browsers that know no idle time (Safari) begin after this pause too. */
const LATEST_MS = 3000;

/** Runs something once the page has nothing better to do. */
export function whenIdle(run: () => unknown): void {
  if ('requestIdleCallback' in window) requestIdleCallback(() => run(), { timeout: LATEST_MS });
  else setTimeout(run, LATEST_MS);
}
