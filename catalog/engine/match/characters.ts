/** What a character is to the matcher. Everything up to `quote` is a gap: it separates words and is never compared. */
export const kinds = { nothing: 0, blank: 1, quote: 2, letter: 3, digit: 4, ideograph: 5, mark: 6 } as const;

const { nothing, blank, quote, letter, digit, ideograph, mark } = kinds;

/** The line break as it stands in normalised text. */
export const lineBreak = 0x0a;
const space = 0x20;
const straightQuote = 0x27;

/** Characters that documents, editors and input methods put in place of plain ones; both strings run in parallel. */
const dressedUp = '–—‑‒―−‐。、，；：！？（）【】〔〕｛｝〈〉《》';
const plain = '-------.,,;:!?()[][]{}<><>';
const quotes = '\'"`´‘’‚‛′″“”„‟«»‹›「」『』〝〞＂＇';
const zeroWidth = [0x00, 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x200e, 0x200f, 0x180e];
const blanks = [0x09, 0x0b, 0x0c, 0x20, 0x85, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000];
const lineBreaks = [0x0a, 0x0d, 0x2028, 0x2029];

/** UTF-16 unit → unit it is compared as: plain width, small letters, one quote, one blank; zero-width characters are 0. */
export const folded: Uint16Array = foldTable();

/** Folded unit → its kind, one of `kinds`. */
export const kindOf: Uint8Array = kindTable();

function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let code = 0x41; code < 0x0590; code++) table[code] = lowerCase(code);
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = lowerCase(code - 0xfee0);
  for (let code = 0x2000; code <= 0x200a; code++) table[code] = space;
  for (let code = 0x01; code < 0x20; code++) table[code] = 0;
  [...dressedUp].forEach((dressed, at) => (table[dressed.charCodeAt(0)] = plain.charCodeAt(at)));
  for (const each of quotes) table[each.charCodeAt(0)] = straightQuote;
  for (const code of zeroWidth) table[code] = 0;
  for (const code of blanks) table[code] = space;
  for (const code of lineBreaks) table[code] = lineBreak;
  return table;
}

function lowerCase(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

function kindTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(letter);
  table.fill(mark, 0x01, 0x80).fill(mark, 0xa1, 0xc0).fill(mark, 0x2010, 0x2c00).fill(mark, 0x3001, 0x3040);
  table.fill(ideograph, 0x3040, 0x3100).fill(ideograph, 0x3400, 0xa000).fill(ideograph, 0xf900, 0xfb00);
  table.fill(letter, 0x61, 0x7b).fill(letter, 0x41, 0x5b).fill(digit, 0x30, 0x3a);
  table[0x5f] = letter;
  table[0] = nothing;
  table[space] = blank;
  table[lineBreak] = blank;
  table[straightQuote] = quote;
  return table;
}
