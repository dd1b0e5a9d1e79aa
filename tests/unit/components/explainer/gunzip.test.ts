import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gunzipped } from '../../../../components/explainer/gunzip';

const noise = (length: number): string =>
  Array.from({ length }, (_, nth) => Math.imul(nth, 2_654_435_761) >>> 0).join('\n');

/** The decompressed text of a file, and whether the rest failed. */
async function unpacked(...parts: Buffer[]): Promise<{ text: string; failed: boolean; read: number }> {
  const decoder = new TextDecoder();
  let [text, failed, read] = ['', false, 0];
  try {
    for await (const bytes of gunzipped(new Blob(parts.map((part) => new Uint8Array(part))), (count) => (read = count)))
      text += decoder.decode(bytes, { stream: true });
  } catch {
    failed = true;
  }
  return { text, failed, read };
}

test('all members of a file are unpacked, large, small and empty ones', async () => {
  const texts = [noise(300_000), 'a\n', '', noise(20), noise(150_000)];
  const packed = texts.map((text) => gzipSync(text));
  const { text, failed, read } = await unpacked(...packed);
  expect({ failed, read }).toEqual({ failed: false, read: packed.reduce((sum, { length }) => sum + length, 0) });
  expect(text === texts.join('')).toBe(true);
});

test('a member that contains a gzip file is one member', async () => {
  const inner = gzipSync('inner');
  const outer = gzipSync(inner, { level: 0 });
  let bytes = Buffer.alloc(0);
  for await (const part of gunzipped(new Blob([new Uint8Array(outer)]), () => undefined))
    bytes = Buffer.concat([bytes, part]);
  expect(bytes.equals(inner)).toBe(true);
});

test.each([1, 9, 18, 40])('a second member that is cut to %i bytes fails after the first', async (length) => {
  const { text, failed } = await unpacked(gzipSync('one\n'), gzipSync(noise(100)).subarray(0, length));
  expect({ begins: text.startsWith('one\n'), failed }).toEqual({ begins: true, failed: true });
});

test('what is no gzip fails', async () => {
  expect(await unpacked(deflateRawSync('x'))).toMatchObject({ text: '', failed: true });
});
