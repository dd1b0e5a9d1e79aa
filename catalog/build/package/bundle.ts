import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { rolldown, type Plugin } from 'rolldown';
import { minify } from 'terser';
import type { Catalog } from '../../engine/types';
import * as language from '../../engine/search/data/language';
import { meanings } from '../../engine/search/data/meanings';
import { chineseBytes } from '../../package/chineseBytes';
import { withoutCommonWords } from '../../package/commonWords';
import { packCatalog } from '../../package/packing';

/**
 * A pure function that remembers its results. Compressing and minifying take ten seconds, and a second build in the same
 * process would repeat them with the same texts.
 */
function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const result = results.get(text) ?? work(text);
    results.set(text, result);
    return result;
  };
}

/** Pairs of settings for the distances of repetitions. Which one gives the fewest bytes depends on the texts. */
const distances = [
  [0, 1],
  [1, 24],
  [2, 20],
] as const;

/** Compresses bytes as far as possible, as a base64 string literal. */
function compressed(bytes: Buffer): string {
  const tried = distances.map(([postfix, direct]) => {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      // The smallest blocks suit texts of different kinds.
      [constants.BROTLI_PARAM_LGBLOCK]: constants.BROTLI_MIN_INPUT_BLOCK_BITS,
      [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
      [constants.BROTLI_PARAM_NDIRECT]: direct,
    };
    return brotliCompressSync(bytes, { params });
  });
  const smallest = tried.reduce((least, each) => (each.length < least.length ? each : least));
  return JSON.stringify(smallest.toString('base64'));
}

const compressedTexts = remembered((text) => compressed(Buffer.from(text)));
const compressedChinese = remembered((text) => compressed(chineseBytes(text)));

/** Constants that `catalog/package/packed.ts` exports. */
function packedConstants(catalog: Catalog): Record<string, string> {
  const { zh, words, ...rest } = packCatalog(catalog);
  const synonyms = meanings.map((wordings) => wordings.join('\t'));
  const wordLists = Object.values(language).map((list) => list.map(sourceOf).join('\t'));
  return {
    PACKED_CATALOG: compressedTexts(withoutCommonWords(JSON.stringify(rest))),
    PACKED_CHINESE: compressedChinese([...synonyms, '', ...wordLists, '', ...zh, ...words].join('\n')),
  };
}

/** Modules that are not bundled: those of Node.js, the only dependency, and the SDK that users install themselves. */
const external = [/^node:/, /^fuse\.js/, /^@modelcontextprotocol\//];

/**
 * A single chunk for the code of both entries, because every chunk adds imports. The packed texts are apart from it: code
 * compresses worse with random letters in between.
 */
const groups = [
  { name: 'catalog', test: /[\\/]package[\\/]packed\.ts$/ },
  { name: 'reference', test: (path: string) => !/[\\/]package[\\/](?:index|bin|packed)\.ts$/.test(path) },
];

const sourceOf = (item: string | RegExp): string => (typeof item === 'string' ? item : item.source);

/** The export with a name, read from its line of the packed texts. */
const languageExport = ([name, [first]]: [string, readonly (string | RegExp)[]], line: number): string =>
  `export const ${name} = language[${line}]${first instanceof RegExp ? '.map((source) => new RegExp(source))' : ''};`;

/** Modules that are read from the packed texts. */
const packedModules: Readonly<Record<string, string>> = {
  meanings: `export { meanings } from '../../../package/catalog.ts';`,
  language: `import { language } from '../../../package/catalog.ts'; ${Object.entries(language).map(languageExport).join('')}`,
};

const withoutPacked: Plugin = {
  name: 'without-packed',
  load: (path) => packedModules[/[\\/]search[\\/]data[\\/](\w+)\.ts$/.exec(path)?.[1] ?? ''] ?? null,
};

/** The second run shortens what the first one has left over. A third one would find nothing. */
const runs = 2;

const minified = remembered(async (source) => {
  // Our functions are no constructors, reading or comparing our values has no effects, built-ins are as usual, and no
  // number is a BigInt.
  const shorter = ['arrows', 'comps', 'math', 'methods', 'regexp'].map((kind) => [`unsafe_${kind}`, true] as const);
  const safe = { unsafe: true, pure_getters: true, ...Object.fromEntries(shorter) };
  const compress = { ...safe, passes: 2, keep_fargs: false, hoist_funs: true };
  let shortest = source;
  for (let run = 0; run < runs; run++) {
    const { code } = await minify(shortest, { module: true, ecma: 2022, compress });
    shortest = code ?? shortest;
  }
  return shortest;
});

/** Minifies again: what Rolldown has minified still loses 2% of its compressed size. */
const minifyAgain: Plugin = {
  name: 'minify-again',
  generateBundle: async (_options, bundle) => {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = await minified(chunk.code);
  },
};

/** Bundles the library and the program, including the catalog, into a folder. */
export async function bundle(catalog: Catalog, version: string, source: string, outDir: string): Promise<void> {
  const build = await rolldown({
    input: { index: join(source, 'index.ts'), bin: join(source, 'bin.ts') },
    platform: 'node',
    plugins: [withoutPacked, minifyAgain],
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
