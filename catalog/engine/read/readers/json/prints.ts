import { beforeBlanks } from '../../characters';
import { type Opening, type ParsedNode, type Print, type Reader, replaceValue } from './parse';

/** Where a text without quotes ends: at the next field of each print. */
const FIELDS: Readonly<Record<Print, RegExp>> = {
  struct: / [A-Z]\w{0,60}:/y,
  map: / (?:error|error_description|error_code|exception|timestamp|duration|desc|properties|uri|path|action|application|organization|data|status|statusCode):/y,
  // `[error] =>`, `["error"]=>`, `['error'] =>`, `["error":protected]=>`, xdebug's `'error' =>`.
  dump: /\s?(?:\[["']?([^\]"':\n]{1,60})["']?(?::[\w":\\]{1,60})?\]\s{0,3}|'([^'\n]{1,60})' )(?==>)/y,
};

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The next field of a print at `at`, or after the blank there; null if there is none. */
export const fieldAt = ({ print, text }: Reader, at: number): RegExpExecArray | null =>
  print === null ? null : matchAt(FIELDS[print], text, at);

const STRUCT = /\{[A-Z]\w{0,60}:(?! *["'`{[\n])/y;
const MAP = /\[\w{1,60}:/y;

/** What Go printed with the bracket at `at`; null if Go did not print it. */
export function goPrintAt(text: string, at: number): Print | null {
  if (matchAt(STRUCT, text, at)) return 'struct';
  return text.startsWith('map', at - 3) && matchAt(MAP, text, at) ? 'map' : null;
}

/** How arrays and objects of dumps begin: `print_r`, `var_dump`, and xdebug, which writes no last bracket. */
export const DUMPED: readonly Opening[] = [
  [/^(?:Array|[\w\\]{1,60} Object)\s{0,40}\((?=\s{0,40}(?:[[)]|$))/, false, 0x29],
  [/^(?:array\(\d+\)|object\([\w\\@/.: ]{1,60}\)#\d+ \(\d+\))\s{0,8}\{/, false, 0x7d],
  [/^array \(size=\d+\)/, false, 0],
];
const DUMP_NAME = /(?:\b[Aa]rray|\bobject|[\w\\]{1,60} Object)\s{0,8}$/;
const LONGEST_NAME = 120;

/** The offset of the dump with its first round bracket at `at`; -1 if there is none. It is cheap for other brackets. */
export function dumpStart(text: string, at: number): number {
  const last = beforeBlanks(text, at, Math.max(0, at - 9)) - 1;
  if (text[at] !== '(' || (text[last] !== 'y' && text[last] !== 't')) return -1;
  const from = Math.max(0, at - LONGEST_NAME);
  const start = from + (DUMP_NAME.exec(text.slice(from, at))?.index ?? NaN);
  return DUMPED.some(([pattern]) => pattern.test(text.slice(start, at + LONGEST_NAME))) ? start : -1;
}

/** Reads the name of a field of a dump; null if there is none. */
export function dumpedKey(reader: Reader): string | null {
  const field = fieldAt(reader, reader.pos);
  reader.pos += field?.[0].length ?? 0;
  return field?.[1] ?? field?.[2] ?? null;
}

const STRING = /string(?:\((\d+)\) "| ')/y;
const CLOSE = /"(?=\s*(?:\n|\[|\}|$))/;
const CLOSE_WITH_LENGTH = /' \(length=\d+\)/;
const LONGEST_STRING = 4000;

/** Reads a string of a dump, even if cut off: `string(3) "abc"`, `string 'abc' (length=3)`. Null if there is none. */
export function dumpedString(reader: Reader): string | null {
  const { pos, print, text } = reader;
  const opening = print === 'dump' ? matchAt(STRING, text, pos) : null;
  if (!opening) return null;
  const from = pos + opening[0].length;
  const rest = text.slice(from, from + LONGEST_STRING);
  const bytes = Number(opening[1] ?? 0);
  // Masked values and Chinese make the length in bytes wrong; a quote must follow.
  const counted = CLOSE.exec(rest.slice(bytes))?.index === 0 ? bytes : 0;
  const close = (opening[1] === undefined ? CLOSE_WITH_LENGTH : CLOSE).exec(rest.slice(counted));
  const end = close ? counted + close.index : rest.split('\n', 1).join('').length;
  reader.pos = from + end + (close?.[0].length ?? 0);
  return rest.slice(0, end);
}

/** Turns dumped arrays whose keys count from 0 into lists. */
export function listNumbered(nodes: readonly ParsedNode[]): void {
  for (const node of nodes) {
    const keys = typeof node.value === 'string' ? [] : Object.keys(node.value);
    const isNumbered = keys.length > 0 && keys.every((key, nth) => key === String(nth));
    if (isNumbered) replaceValue(nodes, node, Object.values(node.value));
  }
}
