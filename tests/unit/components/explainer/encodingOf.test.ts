import { expect, test } from 'vitest';
import { encodingOf, readSlices, textOf } from '../../../../components/explainer/slices';

const gbk = new Uint8Array([0xd3, 0xc3, 0xbb, 0xa7, 0x20, 0x62, 0x6f, 0x62]);
const utf16 = new Uint8Array([0xff, 0xfe, 0x28, 0x75, 0x37, 0x62]);

test.each([
  ['UTF-8', new TextEncoder().encode('用户 bob'), 'utf-8', '用户 bob'],
  ['what Chinese Windows writes', gbk, 'gb18030', '用户 bob'],
  ['UTF-16 as PowerShell writes it', utf16, 'utf-16le', '用户'],
  ['plain letters', new TextEncoder().encode('bob'), 'utf-8', 'bob'],
  ['nothing', new Uint8Array(), 'utf-8', ''],
])('%s is told by its first bytes', async (_, bytes, encoding, text) => {
  const file = new Blob([bytes]);
  expect(await encodingOf(file)).toBe(encoding);
  expect(await textOf(file)).toBe(text);
});

test('UTF-8 that the sample cuts through a character stays UTF-8', async () => {
  expect(await encodingOf(new Blob([`x${'用'.repeat(40_000)}`]))).toBe('utf-8');
});

test('bytes that are no text in any encoding are read as UTF-8', async () => {
  expect(await encodingOf(new Blob([new Uint8Array([0xff, 0x00, 0xff, 0x81])]))).toBe('utf-8');
});

test('a large file is read in its encoding too', async () => {
  const slices: string[] = [];
  for await (const { text } of readSlices(new Blob([gbk]))) slices.push(text);
  expect(slices.join('')).toBe('用户 bob');
});
