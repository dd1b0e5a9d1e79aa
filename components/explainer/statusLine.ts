import type { Report } from '../../catalog/engine/report';
import type { ExplainerWords, VerdictCounts } from './explainerWords';
import type { ExplainerState } from './useExplainer';

/** How many responses of a report ended in which verdict; a response that stands there often counts as often. */
export function verdictCounts({ responses }: Report): VerdictCounts {
  const counts: VerdictCounts = {};
  for (const { verdict, count } of responses) counts[verdict] = (counts[verdict] ?? 0) + count;
  return counts;
}

/** What the status line says: nothing before the first paste, what goes on, then what was found. */
export function statusLine(state: ExplainerState, report: Report | null, words: ExplainerWords): string {
  if (state === 'failed') return words.failed;
  if (state === 'unreadable') return words.unreadable;
  if (state === 'loading') return words.loading;
  if (!report) return '';
  return report.responses.length ? words.summary(verdictCounts(report)) : words.nothing;
}
