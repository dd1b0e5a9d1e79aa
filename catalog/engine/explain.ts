import { findFreeMessages } from './judge/messages';
import { createIndex } from './judge/prepare';
import { findOtherServices } from './provenance/callProvenance';
import { explainResponse, foldEqual } from './judge/result';
import { placedIn, readExchanges } from './read';
import { findMarks } from './read/findMarks';
import { readSource, type Source } from './read/source';
import type { ExplainCatalog, Explained, ExplainOptions, FoundResponse, Report } from './report';

/** Explains texts against one catalog. */
export interface Explainer {
  /**
   * Finds the responses in a text and says what each means. Any string is fine: a text without a response gives an empty report, and
   * nothing is thrown. Time is linear in the text; at most 16 million characters are read. `options` hold for every response of the text.
   */
  explain(text: string, options?: ExplainOptions): Report;
  /** The same for a response that is taken apart already. */
  explainResponse(response: FoundResponse, options?: ExplainOptions): Explained[];
}

const mostCharacters = 16_000_000;

/** Prepares a catalog for explaining; do it once. */
export function createExplainer(catalog: ExplainCatalog): Explainer {
  const index = createIndex(catalog);
  return {
    explain(text, options = {}) {
      const source = readSource(text.slice(0, mostCharacters));
      const marks = findMarks(source.text);
      const exchanges = readExchanges(source, marks);
      const answers = findFreeMessages(index, exchanges);
      const ofOtherServices = findOtherServices(index.operations, source.text, answers);
      const responses = foldEqual(answers).flatMap(({ response, count }) =>
        explainResponse(index, response, { count, ofOtherService: ofOtherServices.has(response) }, options),
      );
      return { responses: responses.map((explained) => inPasted(source, explained)), read: source.pasted.length };
    },
    explainResponse: (response, options = {}) =>
      explainResponse(index, response, { count: 1, ofOtherService: false }, options),
  };
}

/** Stages count offsets in the decoded text; readers want them in what they pasted. */
const inPasted = ({ origin }: Source, explained: Explained): Explained => ({
  ...explained,
  response: placedIn(origin, explained.response),
});
