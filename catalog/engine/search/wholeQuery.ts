import type { Explainer } from '../explain';
import type { Candidate, Explained, Report } from '../report';

/** Ids that a whole response or message explains as, best first; empty when it does not. Asked only for what looks like one. */
export type ExplainIds = (text: string) => string[];

/** Signs that stand in responses, logs and messages with values, and not in what readers type to search. */
const notation = /[{}<>="\n]|:\s/;
/** Readers search with two or three words; messages have more. */
const fewestWords = 4;
const shortest = 20;

/** Whether a text may be a whole message or response, worth explaining; shorter ones are words to look for. */
export const looksWhole = (text: string): boolean =>
  notation.test(text) || (text.length >= shortest && text.split(/\s+/, fewestWords).length === fewestWords);

/**
 * Ids that a text explains as, best first, when it is a response or a whole message; none when it is words to search for, or when
 * the explainer knows nothing of it.
 */
export const explainedBy =
  (explainer: Explainer): ExplainIds =>
  (text) =>
    explainer
      .explain(text)
      .responses.flatMap((explained) => meant(explained, text.trim().length))
      .map(({ id }) => id);

/** A response is worth its likeliest meanings too; of bare words, only those that are a message from end to end. */
function meant({ verdict, response, candidates }: Explained, length: number): readonly Candidate[] {
  if (verdict === 'exact') return candidates;
  if (verdict !== 'ambiguous' && verdict !== 'likely') return [];
  if (response.format !== 'message') return candidates;
  const isWhole = verdict === 'ambiguous' || response.end - response.start >= length;
  return isWhole ? candidates.filter(hasWholeMessage) : [];
}

const hasWholeMessage = ({ spans }: Candidate): boolean =>
  spans.length > 0 && spans.every(({ kind }) => kind !== 'differs');

const most = 5;
const longest = 400;
const marks = /[{}<>="\n]/;
const asks = /[?？]|怎么|咋|为什么|为何|如何|什么|\b(?:how|why|what)\b/i;

/** The part of a search that is needed here. */
interface SearchFor<Hit> {
  search(query: string, options: { limit: number }): Hit[];
}

/**
 * The search's best entries for a question in prose where nothing but a status is recognized; none for any other text. They are
 * results of a search, not what the text explains as. `search` is asked for only when it is needed, because it takes time to build.
 */
export function alsoFound<Hit>(text: string, { responses }: Report, search: () => SearchFor<Hit>): Hit[] {
  const question = text.trim();
  const isQuestion = question.length <= longest && asks.test(question) && !marks.test(question);
  if (!isQuestion || responses.some(({ verdict }) => verdict !== 'status-only')) return [];
  return search().search(question, { limit: most });
}
