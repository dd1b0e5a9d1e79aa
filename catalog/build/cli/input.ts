import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { UsageError } from './usage';

/** A text that was read, and whether there was more of it. */
export interface Input {
  /** Decoded by its byte order mark; UTF-8 without one. */
  text: string;
  /** More bytes followed than are read of one text. */
  isCut: boolean;
}

/** One line of an input. */
export interface Line {
  /** Without its line feed, and cut where it is too long. */
  text: string;
  /** Counted from 1, blank lines too. */
  number: number;
}

/** Bytes read of one pasted text; what follows is left, so that memory stays bounded whatever is piped in. */
const mostBytes = 16 * 1024 * 1024;

const encodings: [Buffer, string][] = [
  [Buffer.from([0xef, 0xbb, 0xbf]), 'utf-8'],
  [Buffer.from([0xff, 0xfe]), 'utf-16le'],
  [Buffer.from([0xfe, 0xff]), 'utf-16be'],
];

/** Text of bytes by their byte order mark; UTF-8 without one. Bytes that are no text become U+FFFD. */
export function decode(bytes: Buffer): string {
  const [, encoding = 'utf-8'] = encodings.find(([mark]) => bytes.subarray(0, mark.length).equals(mark)) ?? [];
  return new TextDecoder(encoding).decode(bytes);
}

const reasons: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'It may not be read.',
};

/** What is told of a file or a stream that cannot be read. */
export const unreadable = (path: string, error: unknown): UsageError => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new UsageError(`${path} cannot be read. ${reasons[code] ?? (error instanceof Error ? error.message : code)}`);
};

async function* chunksOf(stream: Readable, path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Bytes of a file, or of standard input where no file is named. A file that cannot be read throws a UsageError. */
export const openInput = (path: string | undefined, standardInput: Readable): AsyncGenerator<Buffer> =>
  path === undefined ? chunksOf(standardInput, 'Standard input') : chunksOf(createReadStream(path), path);

/** The Markdown files of a folder and of the folders in it, by name; a file, or what is not there, is itself. */
export function documentsIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.md$/i.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** Reads one text, at most `limit` bytes of it. */
export async function readText(chunks: AsyncIterable<Buffer>, limit: number = mostBytes): Promise<Input> {
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    kept.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return { text: decode(Buffer.concat(kept).subarray(0, limit)), isCut: size > limit };
}

/** Decodes a stream whose first bytes say in which encoding it is. */
export async function* decoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    const [, encoding = 'utf-8'] = encodings.find(([mark]) => chunk.subarray(0, mark.length).equals(mark)) ?? [];
    decoder ??= new TextDecoder(encoding);
    yield decoder.decode(chunk, { stream: true });
  }
}

/** Lines of a stream, one at a time, without blank ones. A line longer than `limit` characters is cut there. */
export async function* readLines(chunks: AsyncIterable<Buffer>, limit: number = mostBytes): AsyncGenerator<Line> {
  let line = '';
  let number = 1;
  for await (const text of decoded(chunks)) {
    const pieces = text.split('\n');
    for (const [index, piece] of pieces.entries()) {
      if (line.length < limit) line += piece.slice(0, limit - line.length);
      if (index === pieces.length - 1) break;
      if (line.trim() !== '') yield { text: line, number };
      line = '';
      number += 1;
    }
  }
  if (line.trim() !== '') yield { text: line, number };
}
