import { findMarks, placedIn, readExchanges } from '../../../../../catalog/engine/read';
import { readSource } from '../../../../../catalog/engine/read/source';
import type { FoundResponse } from '../../../../../catalog/engine/report';

/** The responses in a text, in its order. */
export function recognize(text: string): FoundResponse[] {
  const source = readSource(text);
  return readExchanges(source, findMarks(source.text)).responses.map((response) => placedIn(source.origin, response));
}

/** The only response in a text. Fails the test if there is another number of responses. */
export function only(text: string): FoundResponse {
  const found = recognize(text);
  const [response] = found;
  if (!response || found.length !== 1) throw new Error(`${found.length} responses in ${text.slice(0, 80)}`);
  return response;
}

/** Each response as `status error message`. */
export const brief = (text: string): string[] =>
  recognize(text).map(({ status, error, message }) => `${status} ${error} ${message}`);
