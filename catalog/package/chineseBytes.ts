/**
 * Chinese texts as bytes that compress better than UTF-8 and UTF-16: ASCII keeps its bytes, the most frequent
 * characters and words take one byte, all others two. The bytes begin with the list of these pieces.
 */

/** The bytes from here on are the first of two. */
const firstOfTwo = 240;
const ascii = /^[\t\n -~]+$/;
/** The bytes of the most frequent pieces: all that are left. */
const single = Array.from({ length: firstOfTwo }, (_, byte) => byte).filter(
  (byte) => !ascii.test(String.fromCharCode(byte)),
);
const mostPieces = single.length + (256 - firstOfTwo) * 256;
/** A word with fewer uses costs more in the list than it saves. */
const leastUses = 8;
const betweenPieces = '\u0001';
const endOfPieces = '\u0002';
const marks = /[\u0001\u0002]/;

/** Cuts into words, line by line, because the segmenter needs memory for the whole text with every word. */
function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const lines = text.match(/[^\n]*\n?/g) ?? [];
  return lines.flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment));
}

function usesOf(pieces: readonly string[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const piece of pieces) uses.set(piece, (uses.get(piece) ?? 0) + 1);
  return uses;
}

/** Cuts into frequent words and single characters. */
function cut(text: string): string[] {
  const words = wordsOf(text);
  const uses = usesOf(words);
  return words.flatMap((word) => (ascii.test(word) || (uses.get(word) ?? 0) < leastUses ? [...word] : [word]));
}

/** The pieces without ASCII, the most frequent first. Among those of as many bytes, equal beginnings are neighbors. */
function listOf(pieces: readonly string[]): string[] {
  const listed = [...usesOf(pieces)].filter(([piece]) => !ascii.test(piece));
  const byUse = listed.toSorted(([, a], [, b]) => b - a).map(([piece]) => piece);
  return [...byUse.slice(0, single.length).toSorted(), ...byUse.slice(single.length).toSorted()];
}

function bytesAt(place: number): number[] {
  const further = place - single.length;
  return further < 0 ? [single[place] ?? 0] : [firstOfTwo + (further >> 8), further & 255];
}

/** Encodes a text. Throws if it has too many different characters, or one that separates the pieces. */
export function chineseBytes(text: string): Buffer {
  const pieces = cut(text);
  const list = listOf(pieces);
  if (list.length > mostPieces || marks.test(text))
    throw new Error(
      `chineseBytes.ts cannot encode the texts: they have ${list.length} characters, or a control character.`,
    );
  const coded = new Map(list.map((piece, place) => [piece, bytesAt(place)]));
  const bytes = pieces.flatMap((piece) => coded.get(piece) ?? piece.charCodeAt(0));
  return Buffer.concat([Buffer.from(list.join(betweenPieces) + endOfPieces), Buffer.from(bytes)]);
}

/** Decodes what `chineseBytes` has encoded. */
export function chineseText(bytes: Buffer): string {
  const end = bytes.indexOf(endOfPieces);
  const list = bytes.toString('utf8', 0, end).split(betweenPieces);
  const short = new Map(single.map((byte, place) => [byte, list[place]]));
  let text = '';
  for (let at = end + 1; at < bytes.length; at++) {
    const first = bytes[at] ?? 0;
    text +=
      first < firstOfTwo
        ? (short.get(first) ?? String.fromCharCode(first))
        : (list[single.length + ((first - firstOfTwo) << 8) + (bytes[++at] ?? 0)] ?? '');
  }
  return text;
}
