import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { rolldown, type Plugin } from 'rolldown';
import { minify } from 'terser';
import type { Catalog } from '../../engine/types';
import { fieldWords, meanings } from '../../engine/search/data/meanings';
import { chineseBytes } from '../../package/chineseBytes';
import { withoutCommonWords } from '../../package/commonWords';
import { packCatalog } from '../../package/packing';

/** Compresses bytes as far as possible, as a base64 string literal. */
function compressed(bytes: Buffer): string {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return JSON.stringify(brotliCompressSync(bytes, { params }).toString('base64'));
}

/** Constants that `catalog/package/catalog.ts` reads. */
function packedConstants(catalog: Catalog): Record<string, string> {
  const { zh, words, ...rest } = packCatalog(catalog);
  const synonyms = meanings.map((wordings) => wordings.join('\t'));
  return {
    PACKED_CATALOG: compressed(Buffer.from(withoutCommonWords(JSON.stringify(rest)))),
    PACKED_CHINESE: compressed(chineseBytes([...synonyms, '', ...zh, ...words].join('\n'))),
  };
}

/** Modules that are not bundled: those of Node.js, the only dependency, and the SDK that users install themselves. */
const external = [/^node:/, /^fuse\.js/, /^@modelcontextprotocol\//];

/** A single chunk for everything except the two entries, because every chunk adds imports. */
const groups = [{ name: 'reference', test: (path: string) => !/[\\/]package[\\/](?:index|bin)\.ts$/.test(path) }];

/** Synonyms are read from the packed texts. */
const withoutSynonyms: Plugin = {
  name: 'without-synonyms',
  load: (path) =>
    /[\\/]search[\\/]data[\\/]meanings\.ts$/.test(path)
      ? `export { meanings } from '../../../package/catalog.ts'; export const fieldWords = ${JSON.stringify(fieldWords)};`
      : null,
};

/** Minifies again: what Rolldown has minified still loses 2% of its compressed size. */
const minifyAgain: Plugin = {
  name: 'minify-again',
  generateBundle: async (_options, bundle) => {
    for (const chunk of Object.values(bundle).filter((each) => each.type === 'chunk')) {
      const { code } = await minify(chunk.code, {
        module: true,
        ecma: 2022,
        // Our functions are no constructors.
        compress: { passes: 3, keep_fargs: false, unsafe_arrows: true },
      });
      chunk.code = code ?? chunk.code;
    }
  },
};

/** Bundles the library and the program, including the catalog, into a folder. */
export async function bundle(catalog: Catalog, version: string, source: string, outDir: string): Promise<void> {
  const build = await rolldown({
    input: { index: join(source, 'index.ts'), bin: join(source, 'bin.ts') },
    platform: 'node',
    plugins: [withoutSynonyms, minifyAgain],
    // Minifying takes seconds, and that is no fault to report.
    checks: { bundlerTimings: false },
    external,
    transform: { target: 'node20', define: { ...packedConstants(catalog), PACKAGE_VERSION: JSON.stringify(version) } },
  });
  await build.write({
    dir: outDir,
    format: 'esm',
    minify: true,
    chunkFileNames: 'chunks/[name].js',
    codeSplitting: { groups },
  });
  await build.close();
}
