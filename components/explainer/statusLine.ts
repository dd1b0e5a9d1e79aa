import type { Report } from '../../catalog/engine/report';
import type { ExplainerWords, VerdictCounts } from './explainerWords';
import type { ExplainerState } from './useExplainer';
import type { Extent } from './workerMessages';

/** Shorter sources are read before anyone could see a percentage. */
const LARGE = 1_000_000;

/** How many responses of a report got which verdict. A response that occurs several times counts each time. */
export function verdictCounts({ responses }: Report): VerdictCounts {
  const counts: VerdictCounts = {};
  for (const { verdict, count } of responses) counts[verdict] = (counts[verdict] ?? 0) + count;
  return counts;
}

/** The status line: empty before the first paste, then what is going on, then what was found. */
export function statusLine(state: ExplainerState, report: Report | null, words: ExplainerWords): string {
  if (state === 'failed') return words.failed;
  if (state === 'unreadable') return words.unreadable;
  if (state === 'loading') return words.loading;
  if (!report) return '';
  return report.responses.length ? words.summary(verdictCounts(report)) : words.nothing;
}

const size = (amount: number, isFile: boolean): string =>
  isFile ? `${(amount / 1_000_000).toFixed(1)} MB` : amount.toLocaleString('en-US');

/** How far a large paste or file has been read, and at the end how much of it was left out. Empty when there is nothing to say. */
export function progressLine(
  state: ExplainerState,
  { read, all }: Extent,
  isFile: boolean,
  words: ExplainerWords,
): string {
  if (state === 'reading' && all > LARGE) return words.reading(Math.floor((100 * read) / all));
  return state === 'done' && read < all ? words.cut(size(read, isFile), size(all, isFile)) : '';
}
