import { isBlank } from './characters';
import type { Reader } from './reader';

/**
 * Go prints a struct with `%+v` as `{Error:forbidden_op Timestamp:1 ErrorDescription:…}` and a map as `map[error:forbidden_op …]`: nothing but
 * a blank stands between two fields. A struct's exported fields begin with a capital; of a map the fields of a body are known.
 */
export type GoPrint = 'struct' | 'map';

const STRUCT = /^\{[A-Z]\w{0,60}:(?! *["'`{[\n])/;
const MAP = /^\[\w{1,60}:/;
const FIELD = /^ ?([A-Z]\w{0,60}):/;
const MAP_FIELD =
  /^ ?(?:error|error_description|error_code|exception|timestamp|duration|desc|properties|uri|path|action|application|organization|data|status|statusCode):/;

/** How Go printed the value whose bracket stands at `at`; null when Go did not. */
export function goPrintAt(text: string, at: number): GoPrint | null {
  const head = text.slice(at, at + 80);
  if (STRUCT.test(head)) return 'struct';
  return text.slice(Math.max(0, at - 3), at) === 'map' && MAP.test(head) ? 'map' : null;
}

/** Whether the blank at `at` parts two fields. */
export function goFieldFollows(reader: Reader, at: number): boolean {
  if (!isBlank(reader.text.charCodeAt(at))) return false;
  return (reader.go === 'struct' ? FIELD : MAP_FIELD).test(reader.text.slice(at, at + 64));
}
