import { brotliDecompressSync } from 'node:zlib';
import type { Catalog } from '../engine/types';
import { chineseText } from './chineseBytes';
import { withCommonWords } from './commonWords';
import { packedCatalog, packedChinese } from './packed';
import { unpackCatalog, type PackedCatalog } from './packing';

const decompressed = (base64: string): Buffer => brotliDecompressSync(Buffer.from(base64, 'base64'));

const [synonyms = '', wordLists = '', texts = ''] = chineseText(decompressed(packedChinese)).split('\n\n');

/** Takes the place of `engine/search/data/meanings.ts`, because synonyms compress best together with the texts. */
export const meanings: readonly string[][] = synonyms.split('\n').map((line) => line.split('\t'));

/** The exports of `engine/search/data/language.ts` in its order, for the same reason. Patterns are their sources. */
export const language: readonly string[][] = wordLists.split('\n').map((line) => line.split('\t'));

/** Returns the catalog that is part of the package. */
export function readPackagedCatalog(): Catalog {
  const packed = JSON.parse(withCommonWords(decompressed(packedCatalog).toString('utf8'))) as PackedCatalog;
  const lines = texts.split('\n');
  const count = packed.en.length;
  return unpackCatalog({ ...packed, zh: lines.slice(0, count), words: lines.slice(count) });
}
