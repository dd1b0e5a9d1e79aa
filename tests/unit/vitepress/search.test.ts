import { describe, expect, it } from 'vitest';
import { searchOptions } from '../../../.vitepress/search/local';
import { smallCatalog } from '../components/smallCatalog';

const options = searchOptions(smallCatalog);
const tokenize = options.miniSearch?.options?.tokenize;
if (!tokenize) throw new Error('The search lost its functions.');
const { _splitIntoSections: split } = options.miniSearch ?? {};
if (!split) throw new Error('The search lost its sections.');
const sectionsOf = async (place: string, html = '') => {
  const sections = [];
  for await (const section of await split(`/site/docs/${place}.md`, html)) sections.push(section);
  return sections;
};

describe('the tokenizer of the site search', () => {
  it('splits names at underscores and converts them to lower case', () => {
    expect(tokenize('Forbidden_op 403')).toEqual(['forbidden', 'op', '403']);
  });

  it('finds pairs of Chinese characters wherever the segmenter splits', () => {
    expect(tokenize('用户ID不存在')).toEqual(expect.arrayContaining(['用户', 'id', '不存', '存在']));
  });

  it('treats full-width letters as letters', () => {
    expect(tokenize('ＡＰＩ')).toEqual(['api']);
  });

  it('uses nothing outside itself, because VitePress writes its source into the site', () => {
    const alone: typeof tokenize = new Function(`return (${tokenize.toString()})`)();
    expect(alone('群主 owner')).toEqual(tokenize('群主 owner'));
  });
});

describe('pages of dynamic routes in the search', () => {
  it('come from the catalog, in the language of the page: kind, badge, hint and title', async () => {
    const titlesOf = async (place: string) => (await sectionsOf(place))[0]?.titles;
    expect(await titlesOf('errors/user-gone')).toEqual(['错误', '403', 'user {username} is gone', 'user-gone(中)']);
    expect(await titlesOf('en/errors/user-gone')).toEqual(['Error', '403', 'user {username} is gone', 'user-gone']);
    expect(await titlesOf('en/errors/item-taken')).toEqual(['In a 200', '200', '{username} is taken', 'item-taken']);
    expect(await titlesOf('en/status/502')).toEqual(['Status', '502', 'HTTP 502 Bad Gateway', 'Status 502']);
    const [operation] = await sectionsOf('en/api/register-users');
    expect(operation?.titles).toEqual(['Operation', 'POST', '/{org_name}/{app_name}/users', 'register-users']);
  });

  it('contain the texts of the entry', async () => {
    expect((await sectionsOf('en/errors/user-gone'))[0]?.text).toContain('Because of  username');
    expect((await sectionsOf('en/status/502'))[0]?.text).toContain('General fix.');
  });
});

it('a guide has a section for each heading, below the title of the page', async () => {
  const html =
    '<h1 id="a">Retry<a class="header-anchor" href="#a">#</a></h1><p>Wait.</p><h2 id="b">Twice</h2><p>More.</p>';
  expect(await sectionsOf('en/guide/retry', html)).toEqual([
    { anchor: '', titles: ['Guide', 'Retry'], text: 'Wait.' },
    { anchor: 'b', titles: ['Guide', 'Retry', 'Twice'], text: 'More.' },
  ]);
});

it('words after the feature in a title count less for queries that do not name it', () => {
  const boost = options.miniSearch?.searchOptions?.boostDocument;
  const boostOf = (title: string, term: string) => boost?.('/errors/x', term, { title });
  expect(boostOf('消息搜索：Token 无效或已过期', '过期')).toBeLessThan(1);
  expect(boostOf('Message search: the token is invalid or expired', 'expired')).toBeLessThan(1);
  expect(boostOf('消息搜索：Token 无效或已过期', '搜索')).toBe(1);
  expect(boostOf('撤回超时：消息已超过可撤回时长', '消息')).toBe(1);
  expect(boostOf('App Token 已过期或未传', '过期')).toBe(1);
});

it('a query is not stored', () => {
  expect(options.disableQueryPersistence).toBe(true);
});
