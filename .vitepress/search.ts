import type { DefaultTheme } from 'vitepress';
import { parseRichText, plainText } from '../catalog/engine/richText';
import type { Catalog, CallText, Locale } from '../catalog/engine/types';
import { siteEn } from '../components/words/site.en';
import { siteZh } from '../components/words/site.zh';

/** One page, as the site search indexes it. */
interface PageText {
  title: string;
  text: string;
}

const words = { zh: siteZh, en: siteEn };
const plain = (text: string): string => plainText(parseRichText(text)).replace(/[{}<>]/g, ' ');
const joined = (texts: (string | null | undefined)[]): string => plain(texts.filter(Boolean).join('\n'));
const told = (texts: CallText[], locale: Locale): string[] => texts.map((text) => text[locale]);

const errorPages = (catalog: Catalog, locale: Locale): [string, PageText][] => [
  ...catalog.errors.map((entry): [string, PageText] => {
    const { id, status, error, message, aliases, causes, fixes } = entry;
    const text = joined([error, message, ...aliases, ...told(causes, locale), ...told(fixes, locale), id]);
    return [`errors/${id}`, { title: `${status} ${entry.title[locale]}`, text }];
  }),
  ...catalog.partialFailures.map((failure): [string, PageText] => {
    const { id, message, field, causes, fixes } = failure;
    const text = joined([message, field, ...told(causes, locale), ...told(fixes, locale), id]);
    return [`errors/${id}`, { title: `200 ${failure.title[locale]}`, text }];
  }),
];

const placePages = (catalog: Catalog, locale: Locale): [string, PageText][] => [
  ...catalog.statuses.map(({ status, reason, title, causes, fixes }): [string, PageText] => [
    `status/${status}`,
    {
      title: `${status} ${title[locale]}`,
      text: joined([reason, ...told(causes, locale), ...told(fixes, locale)]),
    },
  ]),
  ...catalog.operations.map(({ id, method, path, title }): [string, PageText] => [
    `api/${id}`,
    { title: title[locale], text: joined([`${method} ${path}`]) },
  ]),
  ...catalog.areas.map(({ id, title }): [string, PageText] => [
    `areas/${id}`,
    { title: `${words[locale].trail.areas}${words[locale].colon}${title[locale]}`, text: id },
  ]),
];

const indexPages = (locale: Locale): [string, PageText][] => {
  const { statuses, types, operations, areas, explainPage, trail } = words[locale];
  return [
    ['status/index', { title: statuses.title, text: statuses.lead }],
    ['types/index', { title: types.title, text: types.lead }],
    ['api/index', { title: operations.title, text: operations.lead }],
    ['areas/index', { title: areas.title, text: areas.lead }],
    ['explain', { title: explainPage.title, text: explainPage.lead }],
    ['errors/index', { title: trail.errors, text: trail.errors }],
  ];
};

const pagesOf = (catalog: Catalog, locale: Locale): Map<string, PageText> =>
  new Map([...errorPages(catalog, locale), ...placePages(catalog, locale), ...indexPages(locale)]);

/**
 * Splits text into lower-case words and numbers. Chinese is split by the segmenter and into pairs of characters, so that a query finds
 * a word wherever the segmenter cuts. VitePress writes the source text of this function into the site, so it must not use anything from
 * outside itself.
 */
function tokenize(text: string): string[] {
  const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return runs.flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run)) return [run];
    const cut = segmenter ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [];
    const pairs = Array.from({ length: Math.max(run.length - 1, 0) }, (_, at) => run.slice(at, at + 2));
    return [...new Set([...cut, ...pairs])];
  });
}

/**
 * The local search over every page. VitePress cannot render dynamic routes for its index (vuejs/vitepress#2939) but asks `_render` for
 * them. Each catalog page becomes one section, made from the catalog itself.
 */
export function searchOptions(catalog: Catalog): DefaultTheme.LocalSearchOptions {
  const pages = { zh: pagesOf(catalog, 'zh'), en: pagesOf(catalog, 'en') };
  return {
    detailedView: false,
    // A query may be a pasted response, so it must not be stored.
    disableQueryPersistence: true,
    miniSearch: {
      options: { tokenize },
      searchOptions: { boost: { title: 4, text: 2, titles: 1 }, fuzzy: 0.2, prefix: true },
    },
    async _render(source, env, md) {
      const locale: Locale = env.relativePath.startsWith('en/') ? 'en' : 'zh';
      const page = pages[locale].get(env.relativePath.replace(/^en\//, '').replace(/\.md$/, ''));
      if (page) return `<h1>${page.title}<a href="#"></a></h1>${page.text}`;
      const html = await md.renderAsync(source, env);
      return env.frontmatter?.search === false ? '' : html;
    },
    locales: {
      root: {
        translations: {
          button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
          modal: {
            displayDetails: '显示详情',
            resetButtonTitle: '清除搜索',
            backButtonTitle: '关闭搜索',
            noResultsText: '没有结果：',
            footer: {
              selectText: '打开',
              selectKeyAriaLabel: '回车键',
              navigateText: '移动',
              navigateUpKeyAriaLabel: '上箭头',
              navigateDownKeyAriaLabel: '下箭头',
              closeText: '关闭',
              closeKeyAriaLabel: 'Esc 键',
            },
          },
        },
      },
    },
  };
}
