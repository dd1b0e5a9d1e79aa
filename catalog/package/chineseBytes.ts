/**
 * Chinese texts as bytes that compress better than UTF-8 and UTF-16: the most frequent characters and words take one
 * byte, all others two. The bytes begin with the list of these pieces.
 */

/** Number of pieces that take one byte. The bytes from here on are the first of two. */
const oneByte = 240;
const mostPieces = oneByte + (256 - oneByte) * 256;
/** A word with fewer uses costs more in the list than it saves. */
const leastUses = 20;
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
  return words.flatMap((word) => ((uses.get(word) ?? 0) < leastUses ? [...word] : [word]));
}

/** All pieces, the most frequent first. Among those of one byte, and those of two, equal beginnings are neighbors. */
function listOf(pieces: readonly string[]): string[] {
  const byUse = [...usesOf(pieces)].toSorted(([, a], [, b]) => b - a).map(([piece]) => piece);
  return [...byUse.slice(0, oneByte).toSorted(), ...byUse.slice(oneByte).toSorted()];
}

function bytesAt(place: number): number[] {
  const further = place - oneByte;
  return further < 0 ? [place] : [oneByte + (further >> 8), further & 255];
}

/** Encodes a text. Throws if it has too many different characters, or one that separates the pieces. */
export function chineseBytes(text: string): Buffer {
  const pieces = cut(text);
  const list = listOf(pieces);
  if (list.length > mostPieces || marks.test(text))
    throw new Error(
      `chineseBytes.ts cannot encode the texts: they have ${list.length} characters, or a control character.`,
    );
  const places = new Map(list.map((piece, place) => [piece, place]));
  const bytes = pieces.flatMap((piece) => bytesAt(places.get(piece) ?? 0));
  return Buffer.concat([Buffer.from(list.join(betweenPieces) + endOfPieces), Buffer.from(bytes)]);
}

/** Decodes what `chineseBytes` has encoded. */
export function chineseText(bytes: Buffer): string {
  const end = bytes.indexOf(endOfPieces);
  const list = bytes.toString('utf8', 0, end).split(betweenPieces);
  let text = '';
  for (let at = end + 1; at < bytes.length; at++) {
    const first = bytes[at] ?? 0;
    const place = first < oneByte ? first : oneByte + ((first - oneByte) << 8) + (bytes[++at] ?? 0);
    text += list[place] ?? '';
  }
  return text;
}
