/** Bytes of a file by which its encoding is told. */
const SAMPLE = 64_000;

function reads(encoding: string, bytes: ArrayBuffer): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding of a log, as `TextDecoder` names it, by its first bytes: UTF-16 where it says so itself (PowerShell's `>`), UTF-8, or what Chinese
 * Windows writes. Of bytes that are no text UTF-8 keeps the most. Rejects where the file cannot be read.
 */
export async function encodingOf(file: Blob): Promise<'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'> {
  const bytes = await file.slice(0, SAMPLE).arrayBuffer();
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return !reads('utf-8', bytes) && reads('gb18030', bytes) ? 'gb18030' : 'utf-8';
}

/** All of a small file as text. Rejects where it cannot be read. */
export async function textOf(file: Blob): Promise<string> {
  return new TextDecoder(await encodingOf(file)).decode(await file.arrayBuffer());
}
