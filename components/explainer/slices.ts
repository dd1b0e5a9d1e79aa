import type { Explained, Report } from '../../catalog/engine/report';

/** Characters of one slice of a paste, bytes of one slice of a file. */
export const SLICE = 1_000_000;
/** A file is read up to this many bytes. */
export const LARGEST_FILE = 100_000_000;
/** A response that runs over the end of a slice moves into the next slice, up to this many characters. */
const LONGEST_CARRY = 64_000;
/** Bytes at the start of a file that tell its encoding. */
const ENCODING_SAMPLE = 64_000;
/** Different responses that are kept of one source. Further ones get no card. */
const MOST_RESPONSES = 200;

/** A part of a text, and how far the reading has come. */
export interface Slice {
  /** Ends just before a line that starts something new, where there is one. */
  text: string;
  /** Position behind this slice, in the units of the source: characters of a paste, bytes of a file. */
  read: number;
  /** True for the final slice. */
  last: boolean;
}

function decodes(encoding: string, bytes: ArrayBuffer): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Guesses the encoding of a log file from its first bytes and returns its `TextDecoder` name: UTF-16 with a byte order mark (PowerShell's
 * `>` writes it), UTF-8, or GB18030 (Chinese Windows). Bytes that are not text count as UTF-8. Rejects when the file cannot be read.
 */
export async function encodingOf(file: Blob): Promise<'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'> {
  const bytes = await file.slice(0, ENCODING_SAMPLE).arrayBuffer();
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return !decodes('utf-8', bytes) && decodes('gb18030', bytes) ? 'gb18030' : 'utf-8';
}

/** Reads a small file as one text. Rejects when the file cannot be read. */
export async function textOf(file: Blob): Promise<string> {
  return new TextDecoder(await encodingOf(file)).decode(await file.arrayBuffer());
}

/** Whether a line that starts with this character continues the line above: it is indented or closes a body. */
const continues = (character: string | undefined): boolean => character === undefined || /[\s}\])]/.test(character);

/** Cuts a text before its last line that starts something new. Without such a line near the end, the text stays whole. */
function cutAtLine(text: string): [string, string] {
  let end = text.lastIndexOf('\n');
  while (end > 0 && text.length - end <= LONGEST_CARRY) {
    if (!continues(text[end + 1])) return [text.slice(0, end + 1), text.slice(end + 1)];
    end = text.lastIndexOf('\n', end - 1);
  }
  return [text, ''];
}

function* textParts(text: string): Generator<Slice> {
  for (let at = 0; at < text.length; at += SLICE) {
    const read = Math.min(at + SLICE, text.length);
    yield { text: text.slice(at, read), read, last: read === text.length };
  }
}

async function* fileParts(file: Blob): AsyncGenerator<Slice> {
  const decoder = new TextDecoder(await encodingOf(file));
  const end = Math.min(file.size, LARGEST_FILE);
  for (let at = 0; at < end; at += SLICE) {
    const read = Math.min(at + SLICE, end);
    const bytes = await file.slice(at, read).arrayBuffer();
    yield { text: decoder.decode(bytes, { stream: read < end }), read, last: read === end };
  }
}

/**
 * Reads a paste or a file slice by slice, so that a large one is never in memory as a whole and the reader can stop after any slice.
 * A slice ends before a line that starts something new where that is possible. Only the first LARGEST_FILE bytes of a file are read.
 */
export async function* readSlices(source: string | Blob): AsyncGenerator<Slice> {
  let carried = '';
  for await (const part of typeof source === 'string' ? textParts(source) : fileParts(source)) {
    const [text, rest] = part.last ? [carried + part.text, ''] : cutAtLine(carried + part.text);
    carried = rest;
    yield { ...part, text };
  }
}

const signature = ({ response, verdict, candidates }: Explained): string =>
  JSON.stringify([verdict, response.status, response.error, response.message, response.call?.path, candidates[0]?.id]);

const shifted = (explained: Explained, by: number): Explained => ({
  ...explained,
  response: { ...explained.response, start: explained.response.start + by, end: explained.response.end + by },
});

/** Merges the reports of consecutive slices into one. Equal responses are counted; positions refer to the whole text. */
export function reportMerger() {
  const bySignature = new Map<string, Explained>();
  let characters = 0;
  return {
    /** Adds the report of the next slice, which is `length` characters long. */
    add({ responses }: Report, length: number): void {
      for (const explained of responses) {
        const key = signature(explained);
        const known = bySignature.get(key);
        if (known) known.count += explained.count;
        else if (bySignature.size < MOST_RESPONSES) bySignature.set(key, shifted(explained, characters));
      }
      characters += length;
    },
    /** Everything added so far as one report. */
    report: (): Report => ({ responses: [...bySignature.values()], read: characters }),
  };
}
