/** Characters of one slice of a paste, bytes of one slice of a file. */
export const SLICE = 1_000_000;
/** A file is read up to here. */
export const LARGEST_FILE = 100_000_000;
/** A line is not kept whole beyond this: a log of one endless line is cut. */
const LONGEST_REST = 64_000;

/** A piece of a text that ends with a line where possible, and how far the reading has come behind it. */
export interface Slice {
  text: string;
  /** In the units of the source: characters of a paste, bytes of a file. */
  read: number;
}

/** Cuts a text behind its last line end; a rest that is too long to keep goes with the text. */
function cutAtLine(text: string): [string, string] {
  const end = text.lastIndexOf('\n') + 1;
  return end === 0 || text.length - end > LONGEST_REST ? [text, ''] : [text.slice(0, end), text.slice(end)];
}

async function* pieces(source: string | Blob): AsyncGenerator<Slice> {
  if (typeof source === 'string') {
    for (let at = 0; at < source.length; at += SLICE) {
      yield { text: source.slice(at, at + SLICE), read: Math.min(at + SLICE, source.length) };
    }
    return;
  }
  const decoder = new TextDecoder();
  const end = Math.min(source.size, LARGEST_FILE);
  for (let at = 0; at < end; at += SLICE) {
    const bytes = await source.slice(at, Math.min(at + SLICE, end)).arrayBuffer();
    yield { text: decoder.decode(bytes, { stream: true }), read: Math.min(at + SLICE, end) };
  }
}

/**
 * Reads a paste or a file slice by slice, each ending with a line where possible, so that a large one is never held as a whole
 * and the reader of the slices can stop between any two. A file is read as UTF-8 up to LARGEST_FILE bytes.
 */
export async function* readSlices(source: string | Blob): AsyncGenerator<Slice> {
  let rest = '';
  let read = 0;
  for await (const piece of pieces(source)) {
    read = piece.read;
    const [text, next] = cutAtLine(rest + piece.text);
    rest = next;
    yield { text, read };
  }
  if (rest) yield { text: rest, read };
}
