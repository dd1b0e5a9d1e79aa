import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

/** Loads `*.data.ts` in the same way as VitePress: importing the module gives the result of its `load` function. */
export const dataFiles = (): Plugin => ({
  name: 'data-files',
  async load(id) {
    if (!id.endsWith('.data.ts')) return null;
    const file: { default: { load: () => unknown } } = await import(pathToFileURL(id).href);
    return `export const data = JSON.parse(${JSON.stringify(JSON.stringify(await file.default.load()))});`;
  },
});

const workerQuery = '?worker&url';

async function scriptOf(input: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      rolldownOptions: {
        input,
        checks: { pluginTimings: false },
        // Vite's helper for dynamic imports uses it where it exists. A script that is not a module has none.
        transform: { define: { 'import.meta': '{}' } },
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const chunks = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const code = chunks.find((each) => each.type === 'chunk');
  if (code?.type !== 'chunk') throw new Error(`single/plugins.ts: ${input} gives no script.`);
  return code.code;
}

/** Puts the script of a worker into the file. Importing it gives a `blob:` URL of the script. */
export const inlineWorkers = (): Plugin => ({
  name: 'inline-workers',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith(workerQuery)) return null;
    const found = await this.resolve(source.slice(0, -workerQuery.length), importer);
    return found && `\0worker:${found.id}`;
  },
  async load(id) {
    if (!id.startsWith('\0worker:')) return null;
    const script = JSON.stringify(await scriptOf(id.slice('\0worker:'.length)));
    return `export default URL.createObjectURL(new Blob([${script}], { type: 'text/javascript' }));`;
  },
});

/** Replaces VitePress' router and base with those of the single file. */
export const singleVitePress = (replacement: string): Plugin => ({
  name: 'single-vitepress',
  enforce: 'pre',
  resolveId: (source) => (source === 'vitepress' ? replacement : null),
});
