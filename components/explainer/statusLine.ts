import type { StreamGroup } from '../../catalog/engine/triage/groups';
import type { ExplainerWords, VerdictCounts } from './explainerWords';
import type { ExplainerState } from './useExplainer';
import type { Extent, Overview } from './workerMessages';

/** Smaller sources are read so fast that progress would not be visible. */
const LARGE = 1_000_000;

/** Number of responses by verdict. */
export function verdictCounts(groups: readonly StreamGroup[]): VerdictCounts {
  const counts: VerdictCounts = {};
  for (const { verdict, count } of groups) counts[verdict] = (counts[verdict] ?? 0) + count;
  return counts;
}

function found({ groups, further, problems, alsoFound }: Overview, words: ExplainerWords): string {
  const counts = verdictCounts(groups);
  // Groups that are not shown are the rarest in a log with very many groups. They are nearly always unknown messages.
  if (further.responses) counts.unknown = (counts.unknown ?? 0) + further.responses;
  if (groups.length) return words.summary(counts);
  if (alsoFound.length) return words.alsoFound(alsoFound.length);
  return problems.length ? '' : words.nothing;
}

/**
 * The status line: empty before the first paste, then the current activity, then the result and files that could not
 * be read.
 */
export function statusLine(state: ExplainerState, overview: Overview | null, words: ExplainerWords): string {
  if (state === 'failed') return words.failed;
  if (state === 'loading') return words.loading;
  if (!overview) return '';
  const problems = overview.problems.map(({ name, kind }) => words.fileProblems[kind](name));
  return [found(overview, words), ...problems].filter(Boolean).join(words.space);
}

/** A size for people: `640 kB`, `12.3 MB`. */
export const sizeText = (bytes: number): string =>
  bytes < LARGE ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / LARGE).toFixed(1)} MB`;

/** Progress of large files, and how much was not read after a stop. Empty if there is nothing to report. */
export function progressLine(state: ExplainerState, { read, all }: Extent, words: ExplainerWords): string {
  if (state === 'reading' && all > LARGE) return words.reading(sizeText(read), sizeText(all));
  return state === 'done' && read < all ? words.cut(sizeText(read), sizeText(all)) : '';
}
