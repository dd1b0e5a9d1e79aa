import { createReadStream, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip, type Gunzip } from 'node:zlib';
import { decoded, unreadable } from './input';

/** A text of any size that is read in slices. */
export interface TextStream {
  slices: AsyncGenerator<string>;
  /** Number of bytes that were read from the source. Compressed bytes count as they are. */
  read(): number;
  /** Total number of bytes; null for standard input. */
  size: number | null;
  /** Whether the file contains more than could be decompressed. Known after the last slice. */
  isDamaged(): boolean;
}

/** Large enough for fast reading, and small enough that a dozen slices fit easily into memory. */
const sliceBytes = 1 << 18;
const gzipMark = Buffer.from([0x1f, 0x8b]);

async function* counted(stream: Readable, path: string, count: (bytes: number) => void): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
      count(bytes.length);
      yield bytes;
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * A small gzip file can contain a thousand times its size, so it is decompressed in pieces. Of a piece with damage, zlib
 * hands out nothing.
 */
const pieceBytes = 1 << 14;

/** Gives zlib a piece, or with null the end, and waits until it is decompressed or has failed. */
const decompress = (gunzip: Gunzip, piece: Buffer | null): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      gunzip.off('error', done);
      resolve();
    };
    gunzip.once('error', done);
    if (piece === null) gunzip.once('end', done).end();
    else gunzip.write(piece, done);
  });

/**
 * Decompresses all members of a gzip file. `tellDamage` is called if there is more than could be decompressed: the file
 * is cut off or damaged, or other data follows. Iterating over zlib's stream would drop more of the data before the damage.
 */
async function* gunzipped(chunks: AsyncIterable<Buffer>, tellDamage: () => void): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: sliceBytes });
  const parts: Buffer[] = [];
  gunzip.on('data', (part: Buffer) => parts.push(part)).on('error', () => undefined);
  let given = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length && gunzip.writable; at += pieceBytes) {
      await decompress(gunzip, chunk.subarray(at, at + pieceBytes));
      yield* parts.splice(0);
    }
    given += chunk.length;
    if (!gunzip.writable) break;
  }
  if (gunzip.writable) await decompress(gunzip, null);
  yield* parts.splice(0);
  if (gunzip.errored !== null || gunzip.bytesWritten < given) tellDamage();
}

/** Decompresses anything that begins like gzip, whatever its file name is. */
async function* unpacked(chunks: AsyncGenerator<Buffer>, tellDamage: () => void): AsyncGenerator<Buffer> {
  const { value: first = Buffer.alloc(0) } = await chunks.next();
  async function* whole(): AsyncGenerator<Buffer> {
    yield first;
    yield* chunks;
  }
  const isGzip = first.subarray(0, gzipMark.length).equals(gzipMark);
  yield* isGzip ? gunzipped(whole(), tellDamage) : whole();
}

function sizeOf(path: string): number | null {
  try {
    return statSync(path).size;
  } catch {
    return null;
  }
}

/**
 * Opens a file, or standard input without a path. Gzip is decompressed. Reading throws a UsageError if the file
 * cannot be read.
 */
export function openText(path: string | undefined, standardInput: Readable): TextStream {
  let read = 0;
  let isDamaged = false;
  const name = path ?? 'Standard input';
  const source = path === undefined ? standardInput : createReadStream(path, { highWaterMark: sliceBytes });
  const bytes = counted(source, name, (length) => (read += length));
  return {
    slices: decoded(unpacked(bytes, () => (isDamaged = true))),
    read: () => read,
    size: path === undefined ? null : sizeOf(path),
    isDamaged: () => isDamaged,
  };
}
