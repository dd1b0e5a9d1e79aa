/** Bytes that are read of a file at once, and bytes that are unpacked at once: a small gzip can hold a thousand times its size. */
const SLICE = 1_000_000;
const PIECE = 64_000;

/** Bytes of the head of a gzip member, and of the length that ends the member before it. */
const HEAD_LENGTH = 10;
const SIZE_LENGTH = 4;

/** Places where the head of a member may begin. Compressed data can hold the same bytes. */
function headsIn(bytes: Uint8Array): number[] {
  const heads: number[] = [];
  for (let at = bytes.indexOf(0x1f, SIZE_LENGTH); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
    const isHead = bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && ((bytes[at + 3] ?? 0xff) & 0xe0) === 0;
    if (isHead && at + HEAD_LENGTH <= bytes.length) heads.push(at);
  }
  return heads;
}

/** A member ends with the length of what it holds, modulo 2^32. */
const sizeBefore = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset + at - SIZE_LENGTH, SIZE_LENGTH).getUint32(0, true);

/** A gzip that cannot be unpacked, or not to its end. */
export class DamagedGzip extends Error {}

/** One member of a gzip file while it is unpacked. */
interface Member {
  /** Takes the next bytes and gives what they hold. Rejects for bytes that are damaged. */
  unpack(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** What has been unpacked and not been taken yet. */
  take(): Uint8Array[];
  /** Bytes unpacked so far, once the ones that are on their way have arrived. */
  size(): Promise<number>;
  /** Rejects where the member goes on. */
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
  // Whoever writes or ends is told of a failure.
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
 * The content of a gzip file of any size, all of its members: log rotation and `cat` join several. Browsers unpack one member and refuse what
 * follows, so each gets a `DecompressionStream` of its own. Throws `DamagedGzip` once all that can be unpacked has been given. `onRead` is told how many bytes of the file have been read.
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
