import { afterBlanks, plain } from './characters';
import { afterJoint, isSpelt } from './joints';
import { readString } from './jsonStrings';
import type { Reader } from './reader';

/**
 * Reads a string that a program's text may have put together from pieces. Pieces without an operator between them are Python's, where the next
 * one is no key.
 */
export function readPieces(reader: Reader, quote: number): string {
  let text = readString(reader, quote);
  reader.inValue = false;
  for (let piece = pieceAt(reader); piece >= 0; piece = pieceAt(reader)) {
    const end = reader.pos;
    const more = readString(reader, piece);
    const isKey = plain(reader.text.charCodeAt(afterBlanks(reader.text, reader.pos, reader.pos + 20))) === 0x3a;
    if (isKey) reader.pos = end;
    if (isKey) break;
    text += more;
  }
  return text;
}

/** Offset of the quote that opens the next piece of the string that is read; -1 when there is none. */
function pieceAt({ broken, notation, pos, slashes, text }: Reader): number {
  if (broken || slashes > 0 || !(notation === 'python' || isSpelt(text, pos - 1))) return -1;
  return afterJoint(text, pos - 1) - 1;
}
