import { minify } from 'terser';
import type { Plugin } from 'vite';

/** The largest scripts that are loaded before the first answer of the explainer and of the table's search. */
const scripts =
  /(?:^|\/)(?:framework|theme|parts|catalogLoader|explainer\.worker|ErrorTable|searchTable|tableExplainer)[.-][\w-]+\.js$/;

const ours = /catalogLoader|explainer\.worker/;

/**
 * Minifies the largest scripts again with terser. It makes them 2 to 4 % smaller than Vite's minifier, but would take
 * minutes for the scripts of all pages.
 */
export const minifyMore = (): Plugin => ({
  name: 'minify-more',
  apply: 'build',
  async generateBundle(_options, bundle) {
    if (this.environment.config.build.ssr) return;
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !scripts.test(chunk.fileName)) continue;
      // Functions of libraries may be constructors. Ours are not.
      const compress = { passes: 2, keep_fargs: false, unsafe_arrows: ours.test(chunk.fileName) };
      const { code } = await minify(chunk.code, { module: true, ecma: 2020, compress });
      if (code) chunk.code = code;
    }
  },
});
