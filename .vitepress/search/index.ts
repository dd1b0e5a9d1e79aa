import { fileURLToPath } from 'node:url';
import type { Alias } from 'vite';
import type { DefaultTheme, SiteConfig } from 'vitepress';
import type { PolicyNeeds } from '../csp';
import { checkTheme } from '../leaveOut';
import { writePagefindIndex } from './pagefind';

/** The search of the whole site, for the build. */
export interface SiteSearch {
  /** VitePress' setting. Absent if VitePress does not have this search. */
  theme?: DefaultTheme.Config['search'];
  /** Parts of the theme that the search replaces. */
  aliases: Alias[];
  /** What the policy of all pages must allow for it. */
  needs: PolicyNeeds;
  /** Writes the index after the pages are built. */
  writeIndex?: (config: SiteConfig) => Promise<void>;
}

type Environment = Record<string, string | undefined>;

function pagefind(): SiteSearch {
  checkTheme(['components/VPNavBarSearch.vue']);
  const replacement = fileURLToPath(new URL('../theme/pagefind/PagefindSearch.vue', import.meta.url));
  return {
    aliases: [{ find: /^\.\/(?:components\/)?VPNavBarSearch\.vue$/, replacement }],
    // Pagefind reads its index with WebAssembly.
    needs: { scripts: ["'wasm-unsafe-eval'"] },
    writeIndex: writePagefindIndex,
  };
}

const docSearchVariables = { appId: 'DOCSEARCH_APP_ID', apiKey: 'DOCSEARCH_API_KEY', indexName: 'DOCSEARCH_INDEX' };

function docSearch(env: Environment): SiteSearch {
  const missing = Object.values(docSearchVariables).filter((name) => !env[name]);
  if (missing.length > 0)
    throw new Error(`SEARCH=docsearch needs ${missing.join(', ')}, as Algolia gives them to you.`);
  const { appId, apiKey, indexName } = docSearchVariables;
  const options = { appId: env[appId] ?? '', apiKey: env[apiKey] ?? '', indexName: env[indexName] ?? '' };
  return {
    theme: { provider: 'algolia', options },
    aliases: [],
    // Queries go to these hosts. DocSearch writes the results into the page as HTML.
    needs: { connections: ['https://*.algolia.net', 'https://*.algolianet.com'], writesHtml: true },
  };
}

type LocalOptions = () => DefaultTheme.LocalSearchOptions;

const providers: Record<string, (env: Environment, localOptions: LocalOptions) => SiteSearch> = {
  local: (_env, localOptions) => ({ theme: { provider: 'local', options: localOptions() }, aliases: [], needs: {} }),
  pagefind,
  docsearch: docSearch,
};

/**
 * The search that the environment variable `SEARCH` names, or VitePress' local search. Throws if there is no such search, or if keys are
 * missing.
 */
export function siteSearch(env: Environment, localOptions: LocalOptions): SiteSearch {
  const name = env.SEARCH || 'local';
  const provider = providers[name];
  if (!provider) throw new Error(`There is no SEARCH=${name}. It is one of ${Object.keys(providers).join(', ')}.`);
  return provider(env, localOptions);
}
