import { isAscii } from 'node:buffer';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { UsageError } from './usage';

/** A text, and whether it is complete. */
export interface Input {
  /** Decoded according to its byte order mark, or else as UTF-8. */
  text: string;
  /** Whether the input was longer than the limit. */
  isCut: boolean;
}

/** One line of an input. */
export interface Line {
  /** Without its line feed. Lines that are too long are cut. */
  text: string;
  /** Line number from 1. Blank lines count. */
  number: number;
}

/** Maximum number of bytes in a pasted text. The rest is ignored, so that memory is bounded. */
const mostBytes = 16 * 1024 * 1024;

const encodings: [Buffer, string][] = [
  [Buffer.from([0xef, 0xbb, 0xbf]), 'utf-8'],
  [Buffer.from([0xff, 0xfe]), 'utf-16le'],
  [Buffer.from([0xfe, 0xff]), 'utf-16be'],
];

/** Decodes bytes according to their byte order mark, or else as UTF-8. Invalid bytes become U+FFFD. */
export function decode(bytes: Buffer): string {
  const [, encoding = 'utf-8'] = encodings.find(([mark]) => bytes.subarray(0, mark.length).equals(mark)) ?? [];
  return new TextDecoder(encoding).decode(bytes);
}

const reasons: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'It may not be read.',
};

/** Error for a file or a stream that cannot be read. */
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

/** Opens a file, or standard input if no file is named. Reading throws a UsageError if the file cannot be read. */
export const openInput = (path: string | undefined, standardInput: Readable): AsyncGenerator<Buffer> =>
  path === undefined ? chunksOf(standardInput, 'Standard input') : chunksOf(createReadStream(path), path);

/** The Markdown files in a folder and its subfolders, sorted by name. If the path is not a folder, the path itself. */
export function documentsIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.md$/i.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** Reads a text, up to `limit` bytes. */
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

/**
 * Decodes a stream. Its first bytes determine the encoding. ASCII, which most logs consist of, is converted directly,
 * because a decoder takes several times as long.
 */
export async function* decoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  /** Whether the decoder has read nothing but whole characters. */
  let isWhole = true;
  for await (const chunk of chunks) {
    const [, encoding = 'utf-8'] = encodings.find(([mark]) => chunk.subarray(0, mark.length).equals(mark)) ?? [];
    decoder ??= new TextDecoder(encoding);
    const isDirect = isWhole && decoder.encoding === 'utf-8' && isAscii(chunk);
    yield isDirect ? chunk.toString('latin1') : decoder.decode(chunk, { stream: true });
    const last = chunk.at(-1);
    if (last !== undefined) isWhole = last < 0x80;
  }
}

/** Reads a stream line by line and skips blank lines. Lines longer than `limit` characters are cut. */
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
