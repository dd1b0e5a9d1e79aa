import type { DefaultTheme } from 'vitepress';
import type { Catalog, Locale } from '../../catalog/engine/types';
import { pageNames, searchPages, type FoundPage } from './pages';

/**
 * Splits text into words in lower case and numbers. Chinese is split by the runtime's segmenter and into pairs of
 * characters, so that a query finds a word wherever the segmenter splits. Readers shorten 群组 to 群, and leave out 单个
 * and 指定, so both are removed. VitePress writes the source of this function into the site, so it must not use anything
 * outside itself.
 */
function tokenize(text: string): string[] {
  const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/单个|指定/g, '')
      .replaceAll('群组', '群')
      .match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return runs.flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run)) return [run];
    const cut = segmenter ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [];
    const pairs = Array.from({ length: Math.max(run.length - 1, 0) }, (_, at) => run.slice(at, at + 2));
    return [...new Set([...cut, ...pairs])];
  });
}

/**
 * Ranks a page that the query names above pages that mention it: first a status by its number, then operations,
 * because their titles say what readers want to do. A title may name its feature first, such as 消息搜索：Token 无效或已过期.
 * What follows counts less there, because a query without the feature rarely means it. A fault before the colon is no
 * feature: 撤回超时：消息已超过可撤回时长. Runs in the browser like `tokenize`.
 */
function boostDocument(id: string, term: string, stored: Record<string, unknown> = {}): number {
  const [feature = '', rest = ''] = String(stored.title).toLowerCase().split(/[：:]/);
  const isFault = /[不无没过超给]|invalid|failed|too /.test(feature);
  if (!isFault && !feature.includes(term) && rest.includes(term)) return 0.7;
  if (id.endsWith(`/status/${term}`)) return 20;
  if (id.endsWith(`/types/${term}`)) return 4;
  if (id.includes('/areas/')) return 2;
  return id.includes('/api/') ? 1.5 : 1;
}

/** Numbers and Chinese words must match exactly. Runs in the browser like `tokenize`. */
function fuzzy(term: string): number | false {
  return /\d|\p{Script=Han}/u.test(term) ? false : 0.25;
}

/**
 * A part of a page in VitePress' index. The last of the titles is indexed as the title; the others are shown before
 * it.
 */
interface Section {
  anchor: string;
  titles: string[];
  text: string;
}

/** The theme's styles place the titles of a result in this order: kind, badge, hint, title. */
const sectionOf = ({ kind, badge, hint, title, text }: FoundPage): Section => ({
  anchor: '',
  titles: [kind, badge, hint, title].filter((part) => part !== undefined),
  text,
});

const withoutTags = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\u200b/g, '')
    .trim();

/**
 * The sections of a Markdown page, one for each heading. The title of the page is the hint of all sections but the
 * first.
 */
function guideSections(html: string, kind: string): Section[] {
  const [, ...parts] = html.split(/<h[1-6](?=[\s>])/);
  const sections = parts.map((part) => {
    const [, attributes = '', heading = '', text = ''] = /^([^>]*)>([\s\S]*?)<\/h[1-6]>([\s\S]*)$/.exec(part) ?? [];
    const anchor = /\sid="([^"]*)"/.exec(attributes)?.[1] ?? '';
    return {
      anchor,
      title: withoutTags(heading.replace(/<a class="header-anchor"[\s\S]*?<\/a>/, '')),
      text: withoutTags(text),
    };
  });
  const page = sections[0]?.title ?? '';
  return sections
    .map(({ anchor, title, text }, at) =>
      at === 0 ? { anchor: '', titles: [kind, title], text } : { anchor, titles: [kind, page, title], text },
    )
    .filter(({ titles, text }) => titles.at(-1) !== '' && text !== '');
}

const chineseLabels = {
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
};

/**
 * Options of the local search. VitePress cannot render dynamic routes for its index (vuejs/vitepress#2939), but it
 * calls `_render` for them. Each page of the catalog becomes one section, built directly from the catalog.
 */
export function searchOptions(catalog: Catalog): DefaultTheme.LocalSearchOptions {
  const pages = { zh: searchPages(catalog, 'zh'), en: searchPages(catalog, 'en') };
  const placeOf = (file: string) => {
    const [, english, place = ''] = /^(?:.*\/)?docs\/(en\/)?(.+)\.md$/.exec(file) ?? [];
    const locale: Locale = english ? 'en' : 'zh';
    return { locale, place, page: pages[locale].get(place) };
  };
  return {
    detailedView: false,
    // A query may be a pasted response, so it must not be stored.
    disableQueryPersistence: true,
    miniSearch: {
      options: { tokenize },
      searchOptions: { boost: { title: 4, text: 2, titles: 2 }, fuzzy, prefix: true, boostDocument },
      _splitIntoSections(file, html) {
        const { locale, place, page } = placeOf(file.replaceAll('\\', '/'));
        const kind = pageNames[locale][place.startsWith('guide/') ? 'guide' : 'page'];
        return page ? [sectionOf(page)] : guideSections(html, kind);
      },
    },
    async _render(source, env, md) {
      if (placeOf(`docs/${env.relativePath}`).page) return 'a page of the catalog';
      const html = await md.renderAsync(source, env);
      return env.frontmatter?.search === false ? '' : html;
    },
    locales: { root: { translations: chineseLabels } },
  };
}
