import type { ExplainerWords } from './explainerWords';
import type { ExplainerState } from './useExplainer';
import type { Extent } from './workerMessages';

/** Below this, reading is over before a percentage could be read. */
const LARGE = 1_000_000;

const size = (amount: number, bytes: boolean): string =>
  bytes ? `${(amount / 1_000_000).toFixed(1)} MB` : amount.toLocaleString('en-US');

/** How far a large paste or file has been read, and afterwards what of it was cut; empty when there is nothing to say. */
export function extentWords(
  state: ExplainerState,
  { read, all }: Extent,
  bytes: boolean,
  words: ExplainerWords,
): string {
  if (state === 'reading' && all > LARGE) return words.reading(Math.floor((100 * read) / all));
  return state === 'done' && read < all ? words.cut(size(read, bytes), size(all, bytes)) : '';
}
