import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteConfig } from 'vitepress';

/** Leaves out Pagefind's user interface. The site has its own, and its policy forbids Pagefind's. */
const isNeeded = (path: string): boolean => !/(?:-ui|-highlight|-worker)\.(?:js|css)$/.test(path);

/** A built page. */
interface IndexedPage {
  /** Path below the base: `/en/errors/group-full`. */
  url: string;
  html: string;
}

const addressOf = (page: string): string => `/${page.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '')}`;

/** Adjacent links and cells are separate for a reader, but their words are not separated in the text of the page. */
const spaced = (html: string): string => html.replace(/<\/(?:a(?=><a )|t[dh]|d[dt])>/g, '$& ');

const builtPages = ({ outDir, pages, rewrites }: SiteConfig): IndexedPage[] =>
  pages.map((page) => {
    const path = rewrites.map[page] ?? page;
    return { url: addressOf(path), html: spaced(readFileSync(join(outDir, path.replace(/\.md$/, '.html')), 'utf8')) };
  });

/**
 * The files of a Pagefind index by path: many small ones, of which a query loads a few. It is of no language, so that English words find Chinese
 * pages too. Only this loads Pagefind, since a build with another search does without it.
 */
export async function pagefindFiles(pages: readonly IndexedPage[]): Promise<Map<string, Uint8Array>> {
  const { close, createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: ['.header-anchor', 'button', 'aside', 'nav', '.FactStrip'],
  });
  const faults = [...errors];
  for (const { url, html } of pages) faults.push(...((await index?.addHTMLFile({ url, content: html }))?.errors ?? []));
  const written = await index?.getFiles();
  await close();
  if (!written || faults.length > 0) throw new Error(`Pagefind could not index the site: ${faults.join('; ')}`);
  return new Map(written.files.filter(({ path }) => isNeeded(path)).map(({ path, content }) => [path, content]));
}

/** Writes the index of all built pages into the folder `pagefind` of the site. */
export async function writePagefindIndex(config: SiteConfig): Promise<void> {
  for (const [path, content] of await pagefindFiles(builtPages(config))) {
    const file = join(config.outDir, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
