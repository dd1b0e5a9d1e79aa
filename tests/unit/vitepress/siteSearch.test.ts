import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sitePolicy } from '../../../.vitepress/csp';
import { siteSearch } from '../../../.vitepress/search';

const localOptions = () => ({ detailedView: false });
const keys = { DOCSEARCH_APP_ID: 'APP1', DOCSEARCH_API_KEY: 'key', DOCSEARCH_INDEX: 'errors' };

/** The policy of a page in a build with this search. */
const policyOf = (env: Record<string, string>): string =>
  /content="([^"]*)"/.exec(
    sitePolicy(siteSearch(env, localOptions).needs).protect('<meta charset="utf-8">', 'x.md'),
  )?.[1] ?? '';

describe('the search that SEARCH names', () => {
  it.each([{}, { SEARCH: '' }, { SEARCH: 'local' }])('is the local one for %j, and needs nothing', (env) => {
    expect(siteSearch(env, localOptions)).toEqual({
      theme: { provider: 'local', options: localOptions() },
      aliases: [],
      needs: {},
    });
  });

  it('stops the build when there is no such search', () => {
    expect(() => siteSearch({ SEARCH: 'elastic' }, localOptions)).toThrow(
      'There is no SEARCH=elastic. It is one of local, pagefind, docsearch.',
    );
  });

  it('is Pagefind, which replaces the search button and runs WebAssembly', () => {
    const { theme, aliases, writeIndex } = siteSearch({ SEARCH: 'pagefind' }, localOptions);
    expect(theme).toBeUndefined();
    expect(aliases.map(({ replacement }) => existsSync(replacement))).toEqual([true]);
    expect(writeIndex).toBeTypeOf('function');
    expect(policyOf({ SEARCH: 'pagefind' })).toContain("'wasm-unsafe-eval';");
  });

  it('is DocSearch, with its keys and its hosts', () => {
    const env = { SEARCH: 'docsearch', ...keys };
    expect(siteSearch(env, localOptions).theme).toEqual({
      provider: 'algolia',
      options: { appId: 'APP1', apiKey: 'key', indexName: 'errors' },
    });
    expect(policyOf(env)).toContain("connect-src 'self' https://*.algolia.net https://*.algolianet.com;");
    expect(policyOf(env)).not.toContain('require-trusted-types-for');
  });

  it('stops the build when DocSearch lacks a key', () => {
    expect(() => siteSearch({ SEARCH: 'docsearch', ...keys, DOCSEARCH_INDEX: '' }, localOptions)).toThrow(
      'SEARCH=docsearch needs DOCSEARCH_INDEX',
    );
  });

  it('keeps the policy strict if it is the local search', () => {
    expect(policyOf({})).not.toMatch(/wasm|algolia/);
    expect(policyOf({})).toContain("require-trusted-types-for 'script'");
  });
});
