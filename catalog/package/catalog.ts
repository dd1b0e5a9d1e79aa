import { brotliDecompressSync } from 'node:zlib';
import type { Catalog } from '../engine/types';
import { unpackCatalog, type PackedCatalog } from './packing';

/** The packed catalog as JSON without its Chinese texts; compressed with Brotli, in base64. The build of the package writes it in. */
declare const PACKED_CATALOG: string;
/** The Chinese texts, a line each, in UTF-16, which compresses better; in the same form. */
declare const PACKED_CHINESE: string;

const decompressed = (base64: string): Buffer => brotliDecompressSync(Buffer.from(base64, 'base64'));

/** The catalog that the package was built with. */
export function readPackagedCatalog(): Catalog {
  const packed = JSON.parse(decompressed(PACKED_CATALOG).toString('utf8')) as PackedCatalog;
  return unpackCatalog({ ...packed, zh: decompressed(PACKED_CHINESE).toString('utf16le').split('\n') });
}
