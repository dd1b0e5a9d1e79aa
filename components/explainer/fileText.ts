import { DamagedGzip, gunzipped } from './gunzip';

/** Number of bytes that are read from a file at once. */
const SLICE = 1_000_000;
/** Number of bytes at the start of a file that are used to detect its encoding. */
const ENCODING_SAMPLE = 64_000;

/** Names of `TextDecoder`. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Why a file cannot be read. */
export type FileProblemKind = 'empty' | 'binary' | 'damaged' | 'unreadable';

/** A file that could not be read completely. */
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
 * Detects the encoding of a log from its first bytes: UTF-16 with a byte order mark (written by PowerShell's `>`),
 * UTF-8, or GB18030 (Chinese Windows). If none fits, UTF-8 is assumed. Null for bytes that are not text, because they
 * contain a zero byte.
 */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, ENCODING_SAMPLE);
  const [first, second] = sample;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (sample.includes(0)) return null;
  return !decodes('utf-8', sample) && decodes('gb18030', sample) ? 'gb18030' : 'utf-8';
}

/** Whether a file begins like gzip. The file name does not matter, because logs are renamed. */
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

/** Why a file cannot be read; thrown by `slicesOf`. */
export class UnreadableFile extends Error {
  constructor(readonly kind: FileProblemKind) {
    super(kind);
  }
}

/**
 * Reads the text of a file of any size in slices, and decompresses gzip. `onRead` is called with the number of bytes
 * that were read from the file. Throws `UnreadableFile` for an empty or binary file, and at the end of a gzip file
 * that is cut off or damaged. Throws the browser's error for a file that cannot be read, such as a folder.
 */
export async function* slicesOf(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<string> {
  // A folder has no size in some browsers. Reading it as a whole fails there.
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

/** The text of a small file. Null if the file is empty, compressed, binary or unreadable. */
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

/** Converts a long text to a file without a name, in steps, so that the page stays responsive with 50 MB. */
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
