import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import { dataFiles, inlineWorkers, singleVitePress } from './plugins';

const place = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const target = place('../dist-single/easemob-errors.html');
/**
 * Origin and path of the published site, for links to pages that are not part of the file. Without it, these links
 * stay inside the file.
 */
const site = (process.env.SITE_URL ?? '').replace(/\/+$/, '') + `/${process.env.SITE_BASE ?? ''}`.replace(/\/+$/, '');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is loaded from other URLs. The worker has a `blob:` URL. */
const policyFor = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)} blob:`,
    // Vue sets styles through the DOM, which no policy restricts.
    `style-src ${hashOf(style)}`,
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

function page(script: string, style: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>环信 REST API 错误参考 · Easemob REST API errors</title>
<style>${style}</style>
</head>
<body>
<div id="app"><noscript>这个文件需要 JavaScript。This file needs JavaScript.</noscript></div>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** Writes the explainer and the table into one HTML file that opens from disk. */
async function buildSingle(): Promise<void> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [dataFiles(), inlineWorkers(), singleVitePress(place('./vitepress.ts')), vue()],
    define: {
      __SITE__: JSON.stringify(process.env.SITE_URL ? site : ''),
      'import.meta.env.SITE_REPOSITORY': JSON.stringify(process.env.SITE_REPOSITORY ?? ''),
    },
    build: {
      write: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: place('./main.ts'),
        checks: { pluginTimings: false },
        output: { codeSplitting: false },
      },
    },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const scripts = outputs.filter((each) => each.type === 'chunk');
  const styles = outputs.flatMap((each) =>
    each.type === 'asset' && each.fileName.endsWith('.css') ? [each.source] : [],
  );
  if (scripts.length !== 1 || !scripts[0])
    throw new Error(`single/build.ts: ${scripts.length} scripts instead of one.`);
  // A closing tag inside a string would end the script element.
  const script = scripts[0].code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, page(script, styles.join('\n').replaceAll('</style', '<\\/style')));
  process.stdout.write(`${target} is written.\n`);
}

await buildSingle();
