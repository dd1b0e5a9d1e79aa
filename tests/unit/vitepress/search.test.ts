import { describe, expect, it } from 'vitest';
import { searchOptions } from '../../../.vitepress/search';
import { smallCatalog } from '../components/smallCatalog';

const options = searchOptions(smallCatalog);
const tokenize = options.miniSearch?.options?.tokenize;
if (!tokenize || !options._render) throw new Error('The search lost its functions.');
const { _render: render } = options;
const rendered = (relativePath: string) =>
  render(
    '',
    { relativePath, path: '', cleanUrls: true } as Parameters<typeof render>[1],
    {} as Parameters<typeof render>[2],
  );

describe('the tokenizer of the site search', () => {
  it('cuts names at underscores and lowers them', () => {
    expect(tokenize('Forbidden_op 403')).toEqual(['forbidden', 'op', '403']);
  });

  it('finds pairs of Chinese characters across the cuts of any segmenter', () => {
    expect(tokenize('用户ID不存在')).toEqual(expect.arrayContaining(['用户', 'id', '不存', '存在']));
  });

  it('reads full-width letters as letters', () => {
    expect(tokenize('ＡＰＩ')).toEqual(['api']);
  });

  it('uses nothing from outside itself, as VitePress writes its source into the site', () => {
    const alone: typeof tokenize = new Function(`return (${tokenize.toString()})`)();
    expect(alone('群主 owner')).toEqual(tokenize('群主 owner'));
  });
});

describe('pages of dynamic routes in the search', () => {
  it('come from the catalog, in the language of the page', async () => {
    expect(await rendered('errors/user-gone.md')).toContain('<h1>403 user-gone(中)<a href="#"></a></h1>');
    expect(await rendered('en/errors/user-gone.md')).toMatch(
      /<h1>403 user-gone<.*forbidden_op\nuser\s+username\s+is gone/s,
    );
    expect(await rendered('en/status/502.md')).toContain('General fix.');
    expect(await rendered('en/api/register-users.md')).toContain('POST');
    expect(await rendered('en/errors/item-taken.md')).toContain('Take another.');
  });
});

it('a query is not kept', () => {
  expect(options.disableQueryPersistence).toBe(true);
});
