import type { Explainer } from '../explain';
import type { Candidate, Explained, Report } from '../report';

/**
 * Returns the ids that a whole response or message explains as, best first, or an empty list. It is called only for
 * texts that look like one.
 */
export type ExplainIds = (text: string) => string[];

/** Characters that occur in responses and logs, but rarely in search queries. */
const marks = /[{}<>="\n]/;
/** Most queries have two or three words; messages have more. */
const fewestWords = 4;
const shortest = 20;

/** Whether a text has characters of responses or logs. */
export const hasMarks = (text: string): boolean => marks.test(text);

/** Whether a text has such characters, or the colon of a message with values. */
export const hasNotation = (text: string): boolean => hasMarks(text) || /:\s/.test(text);

/** Whether a text may be a whole message or response. Other texts are words to search for. */
export const looksWhole = (text: string): boolean =>
  hasNotation(text) || (text.length >= shortest && text.split(/\s+/, fewestWords).length === fewestWords);

const status = /\b[45]\d\d\b/;

/**
 * Creates an `ExplainIds` function. It returns an empty list for words to search for, and for texts that the
 * explainer does not know.
 */
export const explainedBy =
  (explainer: Explainer): ExplainIds =>
  (text) =>
    explainer
      .explain(text)
      .responses.flatMap((explained) => meant(explained, text.replace(status, '').trim().length))
      .map(({ id }) => id);

/**
 * The candidates to show for a response. Likely ones are included for responses, but not for bare words, which must
 * be a message from start to end, apart from a status. If the words differ from the message of the best candidate,
 * another one that they seem to fit is not meant either.
 */
function meant({ verdict, response, candidates }: Explained, length: number): readonly Candidate[] {
  if (verdict === 'exact') return candidates;
  if (verdict !== 'ambiguous' && verdict !== 'likely') return [];
  if (response.format !== 'message') return candidates;
  const isWhole = verdict === 'ambiguous' || response.end - response.start >= length;
  return isWhole && hasWholeMessage(candidates[0]) ? candidates.filter(hasWholeMessage) : [];
}

const hasWholeMessage = (candidate: Candidate | undefined): boolean =>
  candidate !== undefined && candidate.spans.length > 0 && candidate.spans.every(({ kind }) => kind !== 'differs');

/** Spelling is corrected only up to this length. Longer texts are usually pasted, and pasted text is not misspelled. */
const longestCorrected = 100;

/**
 * Ids of what a text explains as, each once. The corrected text is tried first, because a typo can look like a value:
 * "user colection not found" is a misspelled message, not a message about a user named "colection".
 */
export function explainedAs(asked: string, corrected: string, explain: ExplainIds): string[] {
  const literal = explain(asked);
  const isCorrected = literal.length > 0 && asked.length <= longestCorrected && corrected !== asked;
  return [...new Set([...(isCorrected ? explain(corrected) : []), ...literal])];
}

const most = 5;
const longest = 400;
const asks = /[?？]|怎么|咋|为什么|为何|如何|什么|\b(?:how|why|what)\b/i;

/** The part of the search that is needed here. */
interface SearchFor<Hit> {
  search(query: string, options: { limit: number }): Hit[];
}

/**
 * The best search results for a question in plain words, in which the explainer recognizes at most a status. Empty
 * for any other text. The results are not an explanation of the text. `search` is called only if needed, because it
 * takes time to build.
 */
export function alsoFound<Hit>(text: string, { responses }: Report, search: () => SearchFor<Hit>): Hit[] {
  const question = text.trim();
  const isQuestion = question.length <= longest && asks.test(question) && !hasMarks(question);
  if (!isQuestion || responses.some(({ verdict }) => verdict !== 'status-only')) return [];
  return search().search(question, { limit: most });
}
