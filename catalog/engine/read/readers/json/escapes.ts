import { isDigit } from '../../characters';

const SIMPLE: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '"': '"',
  "'": "'",
  '`': '`',
  '\\': '\\',
  '/': '/',
};

const isHex = (code: number): boolean =>
  isDigit(code) || (code >= 0x61 && code <= 0x66) || (code >= 0x41 && code <= 0x46);

/** The character written as `digits` hexadecimal digits at `at`; null when they are not all there. */
function hexAt(text: string, at: number, digits: number): string | null {
  if (at + digits > text.length) return null;
  for (let i = 0; i < digits; i++) if (!isHex(text.charCodeAt(at + i))) return null;
  return String.fromCharCode(Number.parseInt(text.slice(at, at + digits), 16));
}

/** What stands behind a backslash at `at`, and how many characters it takes there; an unknown escape stays as it is written. */
function escapeAt(text: string, at: number): { char: string; length: number } {
  const letter = text.charAt(at);
  const digits = letter === 'u' ? 4 : letter === 'x' ? 2 : 0;
  const coded = digits ? hexAt(text, at + 1, digits) : null;
  if (coded !== null) return { char: coded, length: 1 + digits };
  return { char: SIMPLE[letter] ?? `\\${letter}`, length: 1 };
}

function once(text: string): string {
  let slash = text.indexOf('\\');
  if (slash < 0) return text;
  const parts: string[] = [];
  let from = 0;
  while (slash >= 0 && slash + 1 < text.length) {
    const { char, length } = escapeAt(text, slash + 1);
    parts.push(text.slice(from, slash), char);
    from = slash + 1 + length;
    slash = text.indexOf('\\', from);
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/**
 * Takes back the escapes of JSON, Python and JavaScript strings, `times` over: a body that was put into a JSON string
 * twice needs two rounds more than a plain one. Unknown escapes and a lone final backslash stay.
 */
export function unescape(text: string, times: number): string {
  let result = text;
  for (let round = 0; round < times; round++) result = once(result);
  return result;
}
