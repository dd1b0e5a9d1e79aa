import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { decode, decoded, openInput, readLines, readText } from '../../../../../catalog/build/cli/input';
import { smallCatalog } from '../catalogFolder';

const stream = (...chunks: (string | Buffer)[]) =>
  openInput(undefined, Readable.from(chunks.map((chunk) => Buffer.from(chunk))));

const collect = async <T>(lines: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const line of lines) found.push(line);
  return found;
};

const utf16be = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

describe('reading a text', () => {
  it.each([
    ['UTF-8', Buffer.from('禁言')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff禁言')],
    ['UTF-16, as Windows PowerShell writes it', Buffer.from('\ufeff禁言', 'utf16le')],
    ['UTF-16 the other way round', utf16be('禁言')],
  ])('decodes %s', (_, bytes) => {
    expect(decode(bytes)).toBe('禁言');
  });

  it('accepts bytes that are not text', () => {
    expect(decode(Buffer.from([0xff, 0x80, 0x00]))).toHaveLength(3);
    expect(decode(Buffer.alloc(0))).toBe('');
  });

  it('joins chunks, even if they split a character', async () => {
    const bytes = Buffer.from('禁言');
    expect(await readText(stream(bytes.subarray(0, 2), bytes.subarray(2)))).toEqual({ text: '禁言', isCut: false });
  });

  it('stops reading at the limit and says so', async () => {
    expect(await readText(stream('abcd', 'efgh'), 6)).toEqual({ text: 'abcdef', isCut: true });
  });

  it('reads a file', async () => {
    const { text } = await readText(openInput(join(smallCatalog, 'ids.txt'), Readable.from([])));
    expect(text).toContain('group-full');
  });

  it.each([
    ['a file that is not there', '/nowhere/at/all.txt', '/nowhere/at/all.txt cannot be read. There is no such file.'],
    ['a folder', smallCatalog, `${smallCatalog} cannot be read. It is a folder.`],
  ])('says clearly that %s cannot be read', async (_, path, message) => {
    await expect(readText(openInput(path, Readable.from([])))).rejects.toThrow(message);
  });
});

describe('decoding a stream', () => {
  it.each([
    ['ASCII and Chinese', Buffer.from('GET /a\n状态码：403\nGET /b\n')],
    ['invalid bytes', Buffer.from([0x41, 0xe7, 0x8a, 0x42, 0xff, 0x43, 0xf0, 0x9f])],
    ['UTF-16 of ASCII', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('GET /a\n', 'utf16le')])],
    ['a byte order mark', Buffer.from('\ufeffGET /a\n')],
  ])('gives the same text wherever its chunks end: %s', async (_, bytes) => {
    const head = bytes[0] === 0x47 || bytes[0] === 0x41 ? 1 : 3;
    for (let cut = head; cut < bytes.length; cut++) {
      const chunks = [bytes.subarray(0, cut), Buffer.alloc(0), bytes.subarray(cut, cut + 1), bytes.subarray(cut + 1)];
      const text = (await collect(decoded(Readable.from(chunks)))).join('');
      expect(text).toBe(new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes, { stream: true }));
    }
  });
});

describe('reading lines', () => {
  it('returns lines one by one, whatever the chunks, without blank lines', async () => {
    expect(await collect(readLines(stream('a', 'b\r\n\n', ' \nc', '\nd')))).toEqual([
      { text: 'ab\r', number: 1 },
      { text: 'c', number: 4 },
      { text: 'd', number: 5 },
    ]);
  });

  it('decodes UTF-16', async () => {
    expect(await collect(readLines(stream(Buffer.from('\ufeff禁\n言\n', 'utf16le'))))).toMatchObject([
      { text: '禁' },
      { text: '言' },
    ]);
  });

  it('cuts a line that is too long and continues with the next', async () => {
    expect(await collect(readLines(stream('abcdef', 'ghi\nxy'), 4))).toMatchObject([{ text: 'abcd' }, { text: 'xy' }]);
  });
});
