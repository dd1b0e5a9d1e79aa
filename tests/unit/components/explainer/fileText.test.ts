import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodingOf, fileOf, slicesOf, textOf } from '../../../../components/explainer/fileText';

async function read(file: Blob): Promise<{ text: string; slices: number; bytes: number }> {
  let [text, slices, bytes] = ['', 0, 0];
  for await (const slice of slicesOf(file, (read) => (bytes = read))) [text, slices] = [text + slice, slices + 1];
  return { text, slices, bytes };
}

const gbk = new Uint8Array([0xd3, 0xc3, 0xbb, 0xa7, 0x20, 0x62, 0x6f, 0x62]);
const utf16 = new Uint8Array([0xff, 0xfe, 0x28, 0x75, 0x37, 0x62]);

test.each([
  ['UTF-8', new TextEncoder().encode('用户 bob'), 'utf-8', '用户 bob'],
  ['what Chinese Windows writes', gbk, 'gb18030', '用户 bob'],
  ['UTF-16 as PowerShell writes it', utf16, 'utf-16le', '用户'],
  ['plain letters', new TextEncoder().encode('bob'), 'utf-8', 'bob'],
])('%s is told by its first bytes', async (_, bytes, encoding, text) => {
  expect(encodingOf(bytes)).toBe(encoding);
  expect(await textOf(new Blob([bytes]))).toBe(text);
  expect((await read(new Blob([bytes]))).text).toBe(text);
});

test('UTF-8 is detected even if the sample ends within a character', () => {
  expect(encodingOf(new TextEncoder().encode(`x${'用'.repeat(40_000)}`))).toBe('utf-8');
});

test('a file is read in slices to its last byte, even if slices split characters', async () => {
  const text = '用户不存在\n'.repeat(200_000);
  const file = new Blob([text]);
  const whole = await read(file);
  expect(whole.text).toBe(text);
  expect(whole.slices).toBeGreaterThan(3);
  expect(whole.bytes).toBe(file.size);
});

test('a gzip file is decompressed whatever its name is, and progress counts compressed bytes', async () => {
  const text = '2024-05-01 10:00:00 WARN 用户不存在\n'.repeat(20_000);
  const packed = new Blob([gzipSync(text)]);
  expect(await textOf(packed)).toBeNull();
  expect(await read(packed)).toMatchObject({ text, bytes: packed.size });
});

test('a gzip file that is cut off gives everything that can be decompressed, and then fails', async () => {
  const noise = Array.from({ length: 200_000 }, (_, nth) => Math.imul(nth, 2_654_435_761) >>> 0).join('\n');
  const packed = gzipSync(noise);
  let text = '';
  const reading = async () => {
    for await (const slice of slicesOf(new Blob([packed.subarray(0, packed.length / 2)]), () => {})) text += slice;
  };
  await expect(reading()).rejects.toMatchObject({ kind: 'damaged' });
  expect(text.length).toBeGreaterThan(100_000);
  expect(noise.startsWith(text)).toBe(true);
});

test.each([
  ['empty', new Blob([])],
  ['binary', new Blob([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0x01])])],
])('a file that is %s is refused', async (kind, file) => {
  await expect(read(file)).rejects.toMatchObject({ kind });
  expect(await textOf(file)).toBeNull();
});

test('a long text becomes a file without losing a character at a cut', async () => {
  const text = `x${'😀'.repeat(800_000)}`;
  expect(await (await fileOf(text)).text()).toBe(text);
});
