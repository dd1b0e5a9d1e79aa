/** The parts of Pagefind's script that this site uses. Source: https://pagefind.app/docs/api/ */
interface Pagefind {
  createInstance: (options: { basePath: string; baseUrl: string; noWorker: boolean }) => PagefindInstance;
}

interface PagefindInstance {
  /** Resolves to null if another query follows within the delay. */
  debouncedSearch: (query: string, options?: object, delay?: number) => Promise<{ results: PagefindResult[] } | null>;
}

interface PagefindResult {
  data: () => Promise<{ url: string; meta: { title?: string }; plain_excerpt: string }>;
}

/** A page in the results of a query. */
export interface FoundPage {
  url: string;
  title: string;
  excerpt: string;
}

const most = 12;
/** Milliseconds between the last key press and the query. */
const delay = 150;

/** Pagefind looks up words, and Chinese has no spaces between them. So they are added here. */
function inWords(query: string): string {
  if (!('Segmenter' in Intl)) return query;
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(query.normalize('NFKC'));
  return Array.from(words, ({ segment }) => segment).join(' ');
}

/**
 * Loads Pagefind and returns its search. A query finds the pages in the language of the document, best first; it resolves to null if another
 * one followed. The site's policy allows Pagefind no worker.
 */
export async function loadPagefind(base: string): Promise<(query: string) => Promise<FoundPage[] | null>> {
  const folder = `${base}pagefind/`;
  const { createInstance }: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  const instance = createInstance({ basePath: folder, baseUrl: base, noWorker: true });
  return async (query) => {
    const found = await instance.debouncedSearch(inWords(query), {}, delay);
    if (!found) return null;
    const pages = await Promise.all(found.results.slice(0, most).map((result) => result.data()));
    return pages.map(({ url, meta, plain_excerpt: excerpt }) => ({ url, title: meta.title ?? url, excerpt }));
  };
}
