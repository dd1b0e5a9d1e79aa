import type {
  CallKey,
  CallText,
  Catalog,
  ErrorEntry,
  Locale,
  Owner,
  PartialFailure,
  RequestPair,
} from '../../catalog/engine/types';
import { retryAdvice, type RetryAdvice } from '../../catalog/engine/words';
import { callLinks, type CallLink } from '../callLink';
import { entryLink, entryLinks, partialFailureLink, type EntryLink } from '../entryLink';
import { sourceViews, type SourceView } from './sourceView';

/** A cause or a fix in one language, with the calls it is for when it is not for all. */
export interface StatementView {
  /** As the catalog writes it, with its marks and placeholders. */
  text: string;
  /** Empty when it holds for every call of the entry. */
  calls: CallLink[];
}

/** Everything the page of one error says, in one language; it holds nothing of any other entry but links. */
export interface ErrorView extends EntryLink {
  /** Reason phrase of the status. */
  reason: string;
  /** Field of the HTTP 200 answer that holds the message; only for failures inside one. */
  field?: string;
  /** The number in `error_code`; absent where none is documented. */
  errorCode?: number;
  /** Whether no source prints the status. */
  statusAssumed?: true;
  /** Other spellings of `error`; null for "none at all". */
  errorAliases: (string | null)[];
  /** Other wordings of the message. */
  aliases: string[];
  /** Values that the placeholders have in the example. */
  values: Record<string, string>;
  /** In catalog order; those of its call for a failure inside an HTTP 200 answer. */
  areas: { id: string; title: string }[];
  /** Why it happened. */
  causes: StatementView[];
  /** What to do about it. */
  fixes: StatementView[];
  /** May the same call be sent again, or is nothing left to do. */
  retry: RetryAdvice;
  /** Who acts. */
  owner: Owner;
  /** Operations documented to answer so, each once. */
  calls: CallLink[];
  /** Which calls answer so, in words, where no single call owns the error. */
  appliesTo?: string;
  /** A response that explains as this entry. */
  example: string;
  /** A request that gets this error and its correction; absent where none is written. */
  request?: RequestPair;
  /** What sources disagree on; absent where they do not. */
  note?: string;
  /** Related entries, nearest first. */
  see: EntryLink[];
  /** Where the facts come from, one for each document. */
  sources: SourceView[];
}

const statements = (catalog: Catalog, texts: CallText[], locale: Locale): StatementView[] =>
  texts.map((text) => ({ text: text[locale], calls: callLinks(catalog, text.when ?? [], locale) }));

const reasonOf = (catalog: Catalog, status: number): string =>
  catalog.statuses.find((candidate) => candidate.status === status)?.reason ?? (status === 200 ? 'OK' : '');

const areasOf = (catalog: Catalog, ids: string[], locale: Locale) =>
  catalog.areas.filter((area) => ids.includes(area.id)).map((area) => ({ id: area.id, title: area.title[locale] }));

type Texts = Pick<ErrorEntry, 'causes' | 'fixes' | 'note' | 'see' | 'source'> & { calls: CallKey[] };

const shared = (catalog: Catalog, of: Texts, locale: Locale) => ({
  causes: statements(catalog, of.causes, locale),
  fixes: statements(catalog, of.fixes, locale),
  calls: callLinks(catalog, of.calls, locale),
  note: of.note?.[locale],
  see: entryLinks(catalog, of.see, locale),
  sources: sourceViews(of.source, catalog.sources, locale),
});

/** What the page of an error entry says; `values` are those that the entry's example has for its placeholders. */
export function errorView(
  catalog: Catalog,
  entry: ErrorEntry,
  locale: Locale,
  values: Record<string, string>,
): ErrorView {
  const { errorAliases, aliases, errorCode, statusAssumed, owner, example, request, endpoints } = entry;
  return {
    ...entryLink(entry, locale),
    ...shared(catalog, { ...entry, calls: endpoints }, locale),
    ...{ errorAliases, aliases, errorCode, statusAssumed, owner, example, request, values },
    retry: retryAdvice(entry),
    reason: reasonOf(catalog, entry.status),
    areas: areasOf(catalog, entry.areas, locale),
    appliesTo: entry.appliesTo?.[locale],
  };
}

/** What the page of a failure inside an HTTP 200 answer says. */
export function partialFailureView(
  catalog: Catalog,
  failure: PartialFailure,
  locale: Locale,
  values: Record<string, string>,
): ErrorView {
  const { field, errorCode, owner, example, endpoint } = failure;
  const area = catalog.operations.find((operation) => operation.key === endpoint)?.area;
  return {
    ...partialFailureLink(failure, locale),
    ...shared(catalog, { ...failure, calls: [endpoint] }, locale),
    ...{ field, errorCode, owner, example, values, errorAliases: [], aliases: [] },
    retry: retryAdvice(failure),
    reason: 'OK',
    areas: areasOf(catalog, area ? [area] : [], locale),
  };
}
