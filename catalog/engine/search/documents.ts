import type { Catalog, ErrorEntry, Localized } from '../types';

/** What the search knows of one entry; small enough to be sent to a browser whole. */
export interface SearchDocument {
  kind: 'error' | 'partial-failure';
  /** Id of the entry or partial failure. */
  id: string;
  /** HTTP status; 200 for a partial failure. */
  status: number;
  /** The machine field `error`; null where the body has none. */
  error: string | null;
  /** The number in the field `error_code`, where the entry has one. */
  errorCode?: number;
  /** The message template and its other wordings. */
  messages: string[];
  /** Searched in both languages, whatever the reader's is. */
  title: Localized;
  /** Whether it is met most often: many calls answer so, or the vendor's page of common errors lists it. */
  isGeneral?: true;
  /** Everything else worth finding, both languages in one text. */
  text: string;
}

/** One document per entry and partial failure, in catalog order. */
export function searchDocuments(
  catalog: Pick<Catalog, 'errors' | 'partialFailures' | 'areas' | 'statuses'>,
): SearchDocument[] {
  const areaNames = new Map(catalog.areas.map((area) => [area.id, `${area.title.zh} ${area.title.en}`]));
  const reasons = new Map(catalog.statuses.map(({ status, reason }) => [status, reason]));
  const errors = catalog.errors.map((entry): SearchDocument => ({
    kind: 'error',
    id: entry.id,
    status: entry.status,
    error: entry.error,
    ...(entry.errorCode === undefined ? {} : { errorCode: entry.errorCode }),
    messages: [entry.message ?? '', ...entry.aliases].filter((message) => message !== ''),
    title: entry.title,
    ...(isGeneral(entry) ? { isGeneral: true } : {}),
    text: [
      reasons.get(entry.status) ?? '',
      ...entry.areas.map((area) => areaNames.get(area) ?? area),
      ...both(entry.causes),
      ...both(entry.fixes),
      ...entry.errorAliases.filter((alias) => alias !== null),
    ].join('\n'),
  }));
  const failures = catalog.partialFailures.map((failure): SearchDocument => ({
    kind: 'partial-failure',
    id: failure.id,
    status: 200,
    error: null,
    ...(failure.errorCode === undefined ? {} : { errorCode: failure.errorCode }),
    messages: [failure.message],
    title: failure.title,
    text: [failure.field, ...both(failure.causes), ...both(failure.fixes)].join('\n'),
  }));
  return [...errors, ...failures];
}

const isGeneral = ({ appliesTo, source }: ErrorEntry): boolean =>
  appliesTo !== undefined || source.some((each) => each.startsWith('common-errors'));

function both(texts: readonly Localized[]): string[] {
  return texts.flatMap((text) => [text.zh, text.en]);
}
