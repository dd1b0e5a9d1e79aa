import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import type { Plugin } from 'vite';
import { replaceMarkup } from './markup';

const source = fileURLToPath(new URL('../components/link/earlyLanding.ts', import.meta.url));

/** The pages that links to responses lead to. */
const landingPage = /^(?:en\/)?explain\.md$/;

const charset = '<meta charset="utf-8">';

/** The script with all that it imports. As chunks of the site, it would need Vue, which shares a chunk with its imports. */
async function codeOf(file: string): Promise<string> {
  const { output } = await build({ input: file, output: { format: 'iife', minify: true }, write: false });
  return output[0].code;
}

/**
 * A small script that shows the response of a link before the scripts of the page have loaded. `plugin` builds it, and
 * `withScript` adds it to the pages that need it.
 */
export function landing(base: string) {
  let script = '';
  const plugin: Plugin = {
    name: 'landing',
    apply: 'build',
    async generateBundle() {
      if (this.environment.config.build.ssr) return;
      script = this.getFileName(this.emitFile({ type: 'asset', name: 'landing.js', source: await codeOf(source) }));
    },
  };
  const withScript = (html: string, page: string): string =>
    landingPage.test(page)
      ? replaceMarkup(html, charset, `${charset}\n    <script defer src="${base}${script}"></script>`)
      : html;
  return { plugin, withScript };
}
