/** Number of bytes that are read and decompressed at once. A gzip file can contain a thousand times its own size. */
const SLICE = 1_000_000;
const PIECE = 64_000;

/** Length in bytes of the header of a gzip member, and of the size field at the end of the member before it. */
const HEAD_LENGTH = 10;
const SIZE_LENGTH = 4;

/** Offsets at which a member may begin. Compressed data can contain the same bytes. */
function headsIn(bytes: Uint8Array): number[] {
  const heads: number[] = [];
  for (let at = bytes.indexOf(0x1f, SIZE_LENGTH); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
    const isHead = bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && ((bytes[at + 3] ?? 0xff) & 0xe0) === 0;
    if (isHead && at + HEAD_LENGTH <= bytes.length) heads.push(at);
  }
  return heads;
}

/** A member ends with the size of its uncompressed content, modulo 2^32. */
const sizeBefore = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset + at - SIZE_LENGTH, SIZE_LENGTH).getUint32(0, true);

/** A gzip file that cannot be decompressed completely. */
export class DamagedGzip extends Error {}

/** A member of a gzip file while it is decompressed. */
interface Member {
  /** Decompresses the next bytes. Rejects if they are damaged. */
  unpack(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Returns decompressed bytes that were not returned before. */
  take(): Uint8Array[];
  /** Number of decompressed bytes, after all pending ones have arrived. */
  size(): Promise<number>;
  /** Rejects if the member is not complete. */
  end(): Promise<void>;
}

function openMember(): Member {
  const { readable, writable } = new DecompressionStream('gzip');
  const [reader, writer] = [readable.getReader(), writable.getWriter()];
  const unpacked: Uint8Array[] = [];
  let size = 0;
  async function drain(): Promise<void> {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      unpacked.push(part.value);
      size += part.value.length;
    }
  }
  const drained = drain();
  // Failures are reported by `unpack` and `end`.
  for (const promise of [drained, writer.closed]) promise.catch(() => undefined);
  return {
    unpack: (bytes) => writer.write(bytes),
    take: () => unpacked.splice(0),
    async size() {
      await new Promise((resume) => setTimeout(resume));
      return size;
    },
    async end() {
      await writer.close();
      await drained;
    },
  };
}

const joined = (one: Uint8Array, other: ArrayBuffer): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(one.length + other.byteLength);
  bytes.set(one);
  bytes.set(new Uint8Array(other), one.length);
  return bytes;
};

/**
 * Decompresses a gzip file of any size with all of its members. Log rotation and `cat` join several members. Browsers
 * decompress only one and reject the rest, so each member gets its own `DecompressionStream`. Throws `DamagedGzip`
 * after everything that can be decompressed was returned. `onRead` is called with the number of bytes that were read
 * from the file.
 */
export async function* gunzipped(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let member = openMember();
  let carried: Uint8Array<ArrayBuffer> = new Uint8Array(0);

  async function* feed(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += PIECE) {
      const failure = await failureOf(member.unpack(bytes.subarray(at, at + PIECE)));
      yield* member.take();
      if (failure) throw failure;
    }
  }
  async function* finish(): AsyncGenerator<Uint8Array> {
    const failure = await failureOf(member.end());
    yield* member.take();
    if (failure) throw failure;
  }

  for (let read = 0; read < file.size;) {
    const bytes = joined(carried, await file.slice(read, read + SLICE).arrayBuffer());
    read = Math.min(read + SLICE, file.size);
    let from = 0;
    for (const head of headsIn(bytes)) {
      yield* feed(bytes.subarray(from, head));
      from = head;
      if ((await member.size()) % 2 ** 32 !== sizeBefore(bytes, head)) continue;
      yield* finish();
      member = openMember();
    }
    const stop = read === file.size ? bytes.length : Math.max(from, bytes.length - HEAD_LENGTH - SIZE_LENGTH + 1);
    yield* feed(bytes.subarray(from, stop));
    carried = bytes.slice(stop);
    onRead(read);
  }
  yield* finish();
}

const failureOf = (work: Promise<void>): Promise<DamagedGzip | null> =>
  work.then(
    () => null,
    (cause: unknown) => new DamagedGzip('The gzip is damaged, or cut off.', { cause }),
  );
