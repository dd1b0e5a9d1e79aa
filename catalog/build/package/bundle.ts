import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { rolldown } from 'rolldown';
import type { Catalog } from '../../engine/types';
import { packCatalog } from '../../package/packing';

/** Compressed as far as it goes, as a JavaScript string in base64. */
function compressed(bytes: Buffer): string {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return JSON.stringify(brotliCompressSync(bytes, { params }).toString('base64'));
}

/** What `catalog/package/catalog.ts` reads. */
function packedConstants(catalog: Catalog): Record<string, string> {
  const { zh, ...rest } = packCatalog(catalog);
  return {
    PACKED_CATALOG: compressed(Buffer.from(JSON.stringify(rest))),
    PACKED_CHINESE: compressed(Buffer.from(zh.join('\n'), 'utf16le')),
  };
}

/** What the package does not bring itself: one dependency, and what only its user may install. */
const external = [/^node:/, /^fuse\.js/, /^@modelcontextprotocol\//];

/** Bundles the library and the program into a folder, with the catalog inside. */
export async function bundle(catalog: Catalog, version: string, source: string, outDir: string): Promise<void> {
  const build = await rolldown({
    input: { index: join(source, 'index.ts'), bin: join(source, 'bin.ts') },
    platform: 'node',
    external,
    transform: { target: 'node20', define: { ...packedConstants(catalog), PACKAGE_VERSION: JSON.stringify(version) } },
  });
  await build.write({ dir: outDir, format: 'esm', minify: true, chunkFileNames: 'chunks/[name]-[hash].js' });
  await build.close();
}
