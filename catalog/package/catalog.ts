import { brotliDecompressSync } from 'node:zlib';
import type { Catalog } from '../engine/types';
import { chineseText } from './chineseBytes';
import { withCommonWords } from './commonWords';
import { unpackCatalog, type PackedCatalog } from './packing';

/**
 * The packed catalog without its Chinese texts: JSON, compressed with Brotli, in base64. Inserted when the package is
 * built.
 */
declare const PACKED_CATALOG: string;
/** The Chinese texts and then the search words, one per line: the bytes of `chineseBytes.ts`, compressed in the same way. */
declare const PACKED_CHINESE: string;

const decompressed = (base64: string): Buffer => brotliDecompressSync(Buffer.from(base64, 'base64'));

/** Returns the catalog that is part of the package. */
export function readPackagedCatalog(): Catalog {
  const packed = JSON.parse(withCommonWords(decompressed(PACKED_CATALOG).toString('utf8'))) as PackedCatalog;
  const lines = chineseText(decompressed(PACKED_CHINESE)).split('\n');
  const count = packed.en.length;
  return unpackCatalog({ ...packed, zh: lines.slice(0, count), words: lines.slice(count) });
}
