/** What this site uses of Pagefind's script; https://pagefind.app/docs/api/ has the rest. */
interface Pagefind {
  createInstance: (options: { basePath: string; baseUrl: string; noWorker: boolean }) => PagefindInstance;
}

interface PagefindInstance {
  /** Resolves to null if another query was asked within the delay. */
  debouncedSearch: (query: string, options?: object, delay?: number) => Promise<{ results: PagefindResult[] } | null>;
}

interface PagefindResult {
  data: () => Promise<{ url: string; meta: { title?: string }; plain_excerpt: string }>;
}

/** A page that a query finds. */
export interface FoundPage {
  url: string;
  title: string;
  excerpt: string;
}

const most = 12;
/** Milliseconds after the last key before a query is asked. */
const delay = 150;

/** Chinese has no spaces, and Pagefind looks up words: a space comes between these. */
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
