import { parseRichText, plainText } from '../../catalog/engine/richText';
import { typeSlug } from '../../catalog/engine/share/permalink';
import type { CallText, Catalog, Locale, Localized } from '../../catalog/engine/types';
import { typeLinks } from '../../components/error/typeView';
import { areaLinks } from '../../components/endpoint/areaView';
import { siteEn } from '../../components/words/site.en';
import { siteZh } from '../../components/words/site.zh';
import { tableEn } from '../../components/words/table.en';
import { tableZh } from '../../components/words/table.zh';

/** A page of the catalog, or a section of a guide, in the index and the results of the site search. */
export interface FoundPage {
  /** The kind of page, in words. */
  kind: string;
  /** Status or method; absent if the page has neither. */
  badge?: string;
  /** Line below the title: the message, the path, or a number of errors. */
  hint?: string;
  title: string;
  /** Searched in addition to title and hint. */
  text: string;
}

const words = { zh: siteZh, en: siteEn };
const tableWords = { zh: tableZh, en: tableEn };

/** Names of the kinds of pages in results. */
const kindNames = {
  zh: { error: '错误', partial: '200 内失败', status: '状态码', type: '错误类型', call: '接口', area: '功能' },
  en: { error: 'Error', partial: 'In a 200', status: 'Status', type: 'Error type', call: 'Operation', area: 'Area' },
} satisfies Record<Locale, Record<string, string>>;

/** Names of pages outside the catalog. */
export const pageNames = { zh: { guide: '指南', page: '页面' }, en: { guide: 'Guide', page: 'Page' } };

/** VitePress inserts titles into results as HTML. Without angle brackets, they are plain text. */
const asText = (text: string): string => text.replace(/[<>]/g, ' ').trim();
const joined = (texts: readonly (string | null | undefined)[]): string =>
  plainText(parseRichText(texts.filter(Boolean).join('\n'))).replace(/[{}<>]/g, ' ');
const told = (texts: readonly (CallText | Localized)[], locale: Locale): string[] => texts.map((text) => text[locale]);

const longestHint = 160;
const asHint = (text: string | null, locale: Locale): string =>
  asText(text ?? tableWords[locale].noMessage).slice(0, longestHint);

type Pages = [place: string, page: FoundPage][];

const errorPages = ({ errors, partialFailures }: Catalog, locale: Locale): Pages => [
  ...errors.map(
    ({ id, status, error, errorCode, message, aliases, keywords = [], title, causes, fixes }): Pages[number] => [
      `errors/${id}`,
      {
        ...{ kind: kindNames[locale].error, badge: String(status), hint: asHint(message, locale) },
        title: title[locale],
        text: joined([
          error,
          errorCode?.toString(),
          ...aliases,
          ...keywords,
          ...told(causes, locale),
          ...told(fixes, locale),
          id,
        ]),
      },
    ],
  ),
  ...partialFailures.map(({ id, message, field, title, causes, fixes }): Pages[number] => [
    `errors/${id}`,
    {
      ...{ kind: kindNames[locale].partial, badge: '200', hint: asHint(message, locale) },
      title: title[locale],
      text: joined([field, ...told(causes, locale), ...told(fixes, locale), id]),
    },
  ]),
];

const statusPages = ({ statuses }: Catalog, locale: Locale): Pages =>
  statuses.map(({ status, reason, title, causes, fixes }) => [
    `status/${status}`,
    {
      ...{ kind: kindNames[locale].status, badge: String(status), hint: `HTTP ${status} ${reason}` },
      title: title[locale],
      text: joined([...told(causes, locale), ...told(fixes, locale)]),
    },
  ]);

const callPages = ({ operations }: Catalog, locale: Locale): Pages =>
  operations.map(({ id, method, path, title }) => [
    `api/${id}`,
    {
      ...{ kind: kindNames[locale].call, badge: method, hint: asHint(path, locale) },
      title: title[locale],
      text: id,
    },
  ]);

const groupPages = (catalog: Catalog, locale: Locale): Pages => [
  ...typeLinks(catalog).map(({ error, statuses, errors }): Pages[number] => [
    `types/${typeSlug(error)}`,
    {
      kind: kindNames[locale].type,
      hint: [...statuses, words[locale].counts.errors(errors)].join(' · '),
      ...{ title: asText(error), text: error },
    },
  ]),
  ...areaLinks(catalog, locale).map(({ id, title, errors, operations }): Pages[number] => [
    `areas/${id}`,
    {
      kind: kindNames[locale].area,
      hint: [words[locale].counts.errors(errors), words[locale].counts.operations(operations)].join(' · '),
      ...{ title, text: id },
    },
  ]),
];

const indexPages = (locale: Locale): Pages => {
  const { statuses, types, operations, areas, explainPage, trail } = words[locale];
  const page = (title: string, lead: string): FoundPage => ({
    ...{ kind: pageNames[locale].page, title, hint: asHint(lead, locale), text: title },
  });
  return [
    ['status/index', page(statuses.title, statuses.lead)],
    ['types/index', page(types.title, types.lead)],
    ['api/index', page(operations.title, operations.lead)],
    ['areas/index', page(areas.title, areas.lead)],
    ['explain', page(explainPage.title, explainPage.lead)],
    ['errors/index', page(trail.errors, tableWords[locale].searchHint)],
  ];
};

/**
 * The pages that are made from the catalog, by path: `errors/group-full`. They can also be used by another search
 * engine.
 */
export const searchPages = (catalog: Catalog, locale: Locale): Map<string, FoundPage> =>
  new Map([
    ...errorPages(catalog, locale),
    ...statusPages(catalog, locale),
    ...callPages(catalog, locale),
    ...groupPages(catalog, locale),
    ...indexPages(locale),
  ]);
