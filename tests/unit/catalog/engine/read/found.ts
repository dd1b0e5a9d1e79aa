import { recognise } from '../../../../../catalog/engine/read';
import type { FoundResponse } from '../../../../../catalog/engine/report';

/** The only response of a text; anything else fails the test that asks. */
export function only(text: string): FoundResponse {
  const found = recognise(text);
  const [response] = found;
  if (!response || found.length !== 1) throw new Error(`${found.length} responses in ${text.slice(0, 80)}`);
  return response;
}

/** `status error message` of each response, as one line each. */
export const brief = (text: string): string[] =>
  recognise(text).map(({ status, error, message }) => `${status} ${error} ${message}`);
