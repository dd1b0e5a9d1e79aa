import { lastNotAbove } from '../span';
import { percentDecoded } from '../urls';

/** A text decoded, with the place each of its characters came from. */
export interface View {
  text: string;
  /** Offset in the original text for each offset of `text`, its end included. */
  origin: (offset: number) => number;
}

const ENTITIES: Record<string, string> = {
  ...{ quot: '"', '#34': '"', '#x22': '"', apos: "'", '#39': "'" },
  ...{ amp: '&', lt: '<', gt: '>', nbsp: ' ', '#123': '{', '#125': '}' },
};
const ENTITY = /&(quot|#34|#x22|apos|#39|amp|lt|gt|nbsp|#123|#125);/g;
const HEX = /\\(?:x|u00)([0-9a-fA-F]{2})/g;
const DOUBLED = /""/g;
const PERCENT = /(?:%[0-9a-fA-F]{2}){1,200}/g;
const FORM_ENCODED = /(?:%[0-9a-fA-F]{2}|\+){1,200}/g;

const entity = (match: RegExpMatchArray): string => ENTITIES[match[1] ?? ''] ?? match[0];
const hex = (match: RegExpMatchArray): string => String.fromCharCode(Number.parseInt(match[1] ?? '0', 16));

/** Decodes form encoding, in which a space is `+` and a plus sign is `%2B`. */
const form = (match: RegExpMatchArray): string => percentDecoded(match[0].replaceAll('+', ' '));
/** Whether the body writes spaces as `+`: it contains a `+` and no `%20`. */
function isFormEncoded(text: string): boolean {
  const body = text.slice(text.search(/%7B/i), text.toUpperCase().lastIndexOf('%7D'));
  return body.includes('+') && !body.includes('%20');
}

/** The text with each match replaced. Linear in the text. */
export function decode(text: string, pattern: RegExp, replace: (match: RegExpMatchArray) => string): View {
  const parts: string[] = [];
  const froms: number[] = [0];
  const tos: number[] = [0];
  let at = 0;
  let length = 0;
  for (const match of text.matchAll(pattern)) {
    const decoded = replace(match);
    parts.push(text.slice(at, match.index), decoded);
    length += match.index - at + decoded.length;
    at = match.index + match[0].length;
    froms.push(length);
    tos.push(at);
  }
  parts.push(text.slice(at));
  return { text: parts.join(''), origin: originOf(froms, tos, text.length) };
}

/** Offsets differ by a constant between two decoded stretches, and point to the end inside one. */
function originOf(froms: number[], tos: number[], length: number): (offset: number) => number {
  return (offset) => {
    const stretch = lastNotAbove(froms, offset);
    return Math.min(length, (tos[stretch] ?? 0) + offset - (froms[stretch] ?? 0));
  };
}

const ESCAPE = '\u001b[';
const COLOR = /\u001b\[[\d;]{0,20}[A-Za-z]/g;
/** Line breaks and signs of an e-mail as it is sent: `=` at the end of a line, `=3D` for an equals sign. */
const PRINTABLE = /=(?:\r?\n|([2-7][0-9A-F]))/g;
const signOf = (match: RegExpMatchArray): string => (match[1] === undefined ? '' : hex(match));
/** The asterisks around words in bold. Those inside a word mask a part of it, as in a telephone number. */
const BOLD =
  /(?<![*\w])\*\*(?=[^\s*][^*\n]{0,200}\*\*(?![*\w]))|\*\*(?<=(?<![*\w])\*\*[^*\n]{0,200}[^\s*]\*\*)(?![*\w])/g;

/** A status with letters that text recognition reads instead of digits: `HTTP/1.1 4O4`, `code: 4l3`. */
const MISREAD =
  /[45](?=\d?[oil|])[\doil|]{2}(?![\w|])(?<=(?:HTTP(?:\/[\d.]{1,3})?|status|code|error|[码态报错回])["']?[\s:：=]{1,3}...)/gi;
const digitsOf = (misread: string): string => misread.replace(/o/gi, '0').replace(/[il|]/gi, '1');

/** The pasted text, decoded once for all later stages. */
export interface Source {
  /** The original text. */
  pasted: string;
  /** Without colors, and with one sign each for columns of tables and marked words. Every stage counts offsets in it. */
  text: string;
  /** The offset in `pasted` for an offset in `text`. */
  origin: (offset: number) => number;
  /** The decoded text, if a body was encoded as a whole; see `decodedView`. Its offsets lead back to `text`. */
  encoded: () => View | null;
}

/** Reads what was pasted. Any string is fine. */
export function readSource(pasted: string): Source {
  const isMail = pasted.includes('quoted-printable') || (pasted.includes('=3D') && /=\r?\n/.test(pasted));
  const plain = isMail || pasted.includes(ESCAPE) ? decode(pasted, isMail ? PRINTABLE : COLOR, signOf) : null;
  const text = (plain?.text ?? pasted)
    .replace(/[｜│┃]/g, '|')
    .replace(BOLD, '``')
    .replace(MISREAD, digitsOf);
  return { pasted, text, origin: plain?.origin ?? ((offset) => offset), encoded: () => decodedView(text) };
}

/** Decodes a body that was encoded as a whole: `{&quot;error`, `{\x22error`, `{\u0022error`, `{""error`, `%7B%22error`. */
function decodedView(text: string): View | null {
  if (/&(?:quot|#34|#x22);/.test(text)) return decode(text, ENTITY, entity);
  if (/[{[,]\\(?:x22|u0022)/.test(text)) return decode(text, HEX, hex);
  if (/\{\s{0,4}""\w/.test(text)) return decode(text, DOUBLED, () => '"');
  if (!/%7B(?:%0A|%20|\+)*%22/i.test(text)) return null;
  return decode(text, isFormEncoded(text) ? FORM_ENCODED : PERCENT, form);
}
