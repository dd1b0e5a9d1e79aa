import { DamagedGzip, gunzipped } from './gunzip';

/** Bytes that are read of a file at once. */
const SLICE = 1_000_000;
/** Bytes at the start of a file that tell its encoding. */
const ENCODING_SAMPLE = 64_000;

/** Names of `TextDecoder`. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Why a file cannot be read. */
export type FileProblemKind = 'empty' | 'binary' | 'damaged' | 'unreadable';

/** A file that was not read, or not to its end. */
export interface FileProblem {
  name: string;
  kind: FileProblemKind;
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Guesses the encoding of a log from its first bytes: UTF-16 with a byte order mark (PowerShell's `>` writes it), UTF-8, or GB18030 (Chinese
 * Windows). Bytes in no encoding count as UTF-8. Null for bytes that are no text: they hold a zero.
 */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, ENCODING_SAMPLE);
  const [first, second] = sample;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (sample.includes(0)) return null;
  return !decodes('utf-8', sample) && decodes('gb18030', sample) ? 'gb18030' : 'utf-8';
}

/** Whether the first bytes are those of gzip. The name of the file says nothing: logs are renamed. */
const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

async function* plainBytes(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += SLICE) {
    const bytes = new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer());
    onRead(at + bytes.length);
    yield bytes;
  }
}

async function* gzipBytes(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  try {
    yield* gunzipped(file, onRead);
  } catch (error) {
    throw error instanceof DamagedGzip ? new UnreadableFile('damaged') : error;
  }
}

/** What a file cannot be read for; thrown by `slicesOf`. */
export class UnreadableFile extends Error {
  constructor(readonly kind: FileProblemKind) {
    super(kind);
  }
}

/**
 * The text of a file of any size, in slices; a gzip is unpacked. `onRead` is told how many bytes of the file itself have been read. Throws
 * `UnreadableFile` for an empty or a binary file, for a gzip that is cut off or damaged once its beginning has been given, and what the browser
 * throws for one that cannot be read, such as a folder.
 */
export async function* slicesOf(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<string> {
  // A folder without a size refuses to be read as a whole.
  const head = new Uint8Array(await (file.size ? file.slice(0, 2) : file).arrayBuffer());
  if (file.size === 0) throw new UnreadableFile('empty');
  let decoder: TextDecoder | undefined;
  for await (const bytes of isGzip(head) ? gzipBytes(file, onRead) : plainBytes(file, onRead)) {
    const encoding = decoder ? null : encodingOf(bytes);
    if (!decoder && !encoding) throw new UnreadableFile('binary');
    decoder ??= new TextDecoder(encoding ?? 'utf-8');
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

/** The text of a small file; null when it cannot be shown as text: it is empty, packed, binary, or cannot be read. */
export async function textOf(file: Blob): Promise<string | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const encoding = bytes.length === 0 || isGzip(bytes) ? null : encodingOf(bytes);
    return encoding && new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

const isLeadingHalf = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** A long text as a file without a name. It is made in steps, so that the page stays responsive with 50 MB. */
export async function fileOf(text: string): Promise<File> {
  const parts: Blob[] = [];
  let at = 0;
  while (at < text.length) {
    const end = Math.min(at + SLICE, text.length);
    const cut = isLeadingHalf(text.charCodeAt(end - 1)) ? end + 1 : end;
    parts.push(new Blob([text.slice(at, cut)]));
    at = cut;
    await new Promise((resume) => setTimeout(resume));
  }
  return new File(parts, '');
}
