import type { ExplainCatalog } from './catalogParts';
import type { FindWrongValues } from './check';
import { findFreeMessages } from './judge/messages';
import { createIndex } from './judge/prepare';
import { findOtherServices } from './provenance/callProvenance';
import { explainResponse, foldEqual } from './judge/result';
import { withStatusesBeside } from './judge/statusesBeside';
import { findMarks, placedIn, readExchanges } from './read';
import { readSource, type Source } from './read/source';
import type { Explained, ExplainOptions, FoundResponse, Report } from './report';

/** Explains texts with the entries of one catalog. */
export interface Explainer {
  /**
   * Finds the responses in a text and explains each of them. Any string is valid: a text without a response gives an
   * empty report, and nothing is thrown. Time is linear in the length of the text, of which at most 16 million
   * characters are read. `options` apply to every response in the text.
   */
  explain(text: string, options?: ExplainOptions): Report;
  /** Explains a response that is already parsed. */
  explainResponse(response: FoundResponse, options?: ExplainOptions): Explained[];
}

const mostCharacters = 16_000_000;

/** Prepares a catalog for explaining. `findWrong` checks the values of every response; see `check/`. */
export function createPipeline(catalog: ExplainCatalog, findWrong: FindWrongValues): Explainer {
  const index = createIndex(catalog);
  const shared = { index, findWrong };
  return {
    explain(text, options = {}) {
      const source = readSource(text.slice(0, mostCharacters));
      const marks = findMarks(source.text);
      const exchanges = withStatusesBeside(index, readExchanges(source, marks));
      const free = { ...exchanges, responses: findFreeMessages(index, exchanges) };
      const answers = withStatusesBeside(index, free).responses;
      const ofOtherServices = findOtherServices(index.operations, source.text, answers);
      const responses = foldEqual(answers).flatMap(({ response, count }) => {
        const around = answers.length > 1 ? '' : wordsAround(source.text, response);
        const ofOtherService = ofOtherServices.has(response);
        return explainResponse({ ...shared, options, count, ofOtherService, around }, response);
      });
      return { responses: responses.map((explained) => inPasted(source, explained)), read: source.pasted.length };
    },
    explainResponse: (response, options = {}) =>
      explainResponse({ ...shared, options, count: 1, ofOtherService: false, around: '' }, response),
  };
}

const wordsReach = 400;

const wordsAround = (text: string, { start, end }: FoundResponse): string =>
  text.slice(Math.max(0, start - wordsReach), start) + text.slice(end, end + wordsReach);

/** Converts offsets in the decoded text, which the stages use, to offsets in the pasted text. */
const inPasted = ({ origin }: Source, explained: Explained): Explained => ({
  ...explained,
  response: placedIn(origin, explained.response),
});
