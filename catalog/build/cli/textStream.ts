import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decoded, unreadable } from './input';

/** A text of any size that is read in slices. */
export interface TextStream {
  slices: AsyncGenerator<string>;
  /** Number of bytes that were read from the source. Compressed bytes count as they are. */
  read(): number;
  /** Total number of bytes; null for standard input. */
  size: number | null;
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

/** Decompresses anything that begins like gzip, whatever its file name is. */
async function* unpacked(chunks: AsyncGenerator<Buffer>, path: string): AsyncGenerator<Buffer> {
  const { value: first = Buffer.alloc(0) } = await chunks.next();
  async function* whole(): AsyncGenerator<Buffer> {
    yield first;
    yield* chunks;
  }
  if (!first.subarray(0, gzipMark.length).equals(gzipMark)) return yield* whole();
  const gunzip = createGunzip({ chunkSize: sliceBytes });
  const packed = Readable.from(whole());
  packed.on('error', (error) => gunzip.destroy(error));
  yield* counted(packed.pipe(gunzip), path, () => undefined);
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
  const name = path ?? 'Standard input';
  const source = path === undefined ? standardInput : createReadStream(path, { highWaterMark: sliceBytes });
  const bytes = counted(source, name, (length) => (read += length));
  return {
    slices: decoded(unpacked(bytes, name)),
    read: () => read,
    size: path === undefined ? null : sizeOf(path),
  };
}
