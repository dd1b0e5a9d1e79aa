import type { Locale } from '../../catalog/engine/types';
import { compactDocuments } from '../../catalog/engine/search/documents';
import type { DrawnRow } from './readRows';
import type { TableEntry } from './tableEntry';

/** What is searched and filtered of one entry and does not stand in its row on the page. */
export interface RowFacts {
  /** The title in the other language. */
  title: string;
  /** Ids of areas; of a partial failure, those of its call. */
  areas: string[];
  /** The number in `error_code`. */
  errorCode?: number;
  /** Further wordings of the message. */
  aliases?: string[];
  /** Whether it is met most often; see `SearchDocument`. */
  isGeneral?: true;
  /** Telling words of causes and fixes, both languages in one text. */
  text: string;
}

/** Words of causes and fixes that the browser's search knows of each entry; more would weigh more than the rows themselves. */
export const keywords = 2;

const otherThan = (locale: Locale): Locale => (locale === 'zh' ? 'en' : 'zh');

/** The facts of all entries in the order given, for the page in `locale`. */
export function rowFacts(entries: readonly TableEntry[], locale: Locale): RowFacts[] {
  return compactDocuments(entries, keywords).map(({ title, areas, messages, errorCode, isGeneral, text }) => ({
    title: title[otherThan(locale)],
    areas,
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(messages.length > 1 ? { aliases: messages.slice(1) } : {}),
    ...(isGeneral ? { isGeneral } : {}),
    text,
  }));
}

/** The entries that rows of the page and their facts make together. Throws when they do not belong to the same build. */
export function joinFacts(rows: readonly DrawnRow[], facts: readonly RowFacts[], locale: Locale): TableEntry[] {
  if (rows.length !== facts.length) throw new Error(`${rows.length} rows on the page, facts for ${facts.length}`);
  return rows.map(({ title, message, ...row }, place) => {
    const { title: inOther = '', aliases = [], ...more } = facts[place] ?? { areas: [], text: '' };
    const titles = { zh: title, en: title, [otherThan(locale)]: inOther };
    return { ...row, ...more, title: titles, messages: message === null ? [] : [message, ...aliases], calls: [] };
  });
}
