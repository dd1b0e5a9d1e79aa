import { encodingOf } from './encodingOf';

/** Characters of one slice of a paste, bytes of one slice of a file. */
export const SLICE = 1_000_000;
/** A file is read up to here. */
export const LARGEST_FILE = 100_000_000;
/** What begins before a slice's end and goes on behind it is kept for the next slice up to this length. */
const LONGEST_REST = 64_000;

/** A piece of a text, and how far the reading has come behind it. */
export interface Slice {
  /** Ends in front of a line that begins something new, where one is near. */
  text: string;
  /** In the units of the source: characters of a paste, bytes of a file. */
  read: number;
  /** Nothing follows. */
  last: boolean;
}

/** Whether a line that begins with this character goes on with what is above it: indented, or the end of a body. */
const goesOn = (character: string | undefined): boolean => character === undefined || /[\s}\])]/.test(character);

/** Cuts a text in front of its last line that begins something new; where none is near the end, it stays whole. */
function cutAtLine(text: string): [string, string] {
  let end = text.lastIndexOf('\n');
  while (end > 0 && text.length - end <= LONGEST_REST) {
    if (!goesOn(text[end + 1])) return [text.slice(0, end + 1), text.slice(end + 1)];
    end = text.lastIndexOf('\n', end - 1);
  }
  return [text, ''];
}

function* piecesOfText(text: string): Generator<Slice> {
  for (let at = 0; at < text.length; at += SLICE) {
    const read = Math.min(at + SLICE, text.length);
    yield { text: text.slice(at, read), read, last: read === text.length };
  }
}

async function* piecesOfFile(file: Blob): AsyncGenerator<Slice> {
  const decoder = new TextDecoder(await encodingOf(file));
  const end = Math.min(file.size, LARGEST_FILE);
  for (let at = 0; at < end; at += SLICE) {
    const read = Math.min(at + SLICE, end);
    const bytes = await file.slice(at, read).arrayBuffer();
    yield { text: decoder.decode(bytes, { stream: read < end }), read, last: read === end };
  }
}

/**
 * Reads a paste or a file slice by slice, so that a large one is never held as a whole and its reader can stop between any two.
 * A slice ends in front of a line that begins something new where that is possible. A file is read up to LARGEST_FILE bytes.
 */
export async function* readSlices(source: string | Blob): AsyncGenerator<Slice> {
  let rest = '';
  for await (const piece of typeof source === 'string' ? piecesOfText(source) : piecesOfFile(source)) {
    const [text, next] = piece.last ? [rest + piece.text, ''] : cutAtLine(rest + piece.text);
    rest = next;
    yield { ...piece, text };
  }
}
