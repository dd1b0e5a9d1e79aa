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
import { retryAdvice, type RetryAdvice } from '../../catalog/engine/wordsAndPaths';
import { callLinks, nameCalls, type CallLink } from '../callLink';
import { entryLink, entryLinks, partialFailureLink, type EntryLink } from '../entryLink';
import { sourceViews, type SourceView } from './sourceView';

/** A cause or a fix in one language. */
export interface StatementView {
  /** The text as the catalog writes it, with markup and placeholders. Calls may have become links; see `nameCalls`. */
  text: string;
  /** The calls that it applies to; empty if it applies to all calls of the entry. */
  calls: CallLink[];
}

/** Everything on the page of one error, in one language. Other entries are only linked. */
export interface ErrorView extends EntryLink {
  /** Reason phrase of the status. */
  reason: string;
  /** For a partial failure, the field of the HTTP 200 response with the message. */
  field?: string;
  /** The number in `error_code`; absent if none is documented. */
  errorCode?: number;
  /** Set if no source documents the status. */
  statusAssumed?: true;
  /** Other values of `error`; null for a response without the field. */
  errorAliases: (string | null)[];
  /** Other wordings of the message. */
  aliases: string[];
  /** The values of the placeholders in the example. */
  values: Record<string, string>;
  /** In catalog order. A partial failure has the area of its call. */
  areas: { id: string; title: string }[];
  causes: StatementView[];
  fixes: StatementView[];
  /** Whether to send the same call again, or that nothing is left to do. */
  retry: RetryAdvice;
  /** Who has to act. */
  owner: Owner;
  /** The operations that are documented to return this error, without duplicates. */
  calls: CallLink[];
  /** Describes the calls in words, if the error does not belong to particular calls. */
  appliesTo?: string;
  /** A full response that the explainer recognizes as this entry. */
  example: string;
  /** A request that causes this error, and the same request corrected. */
  request?: RequestPair;
  /** What the sources disagree about. */
  note?: string;
  /** Related entries, most closely related first. */
  see: EntryLink[];
  /** Where the facts come from, grouped by document. */
  sources: SourceView[];
}

const statements = (catalog: Catalog, texts: CallText[], locale: Locale): StatementView[] =>
  texts.map((text) => ({
    text: nameCalls(text[locale], catalog.operations, ({ title }) => title[locale]),
    calls: callLinks(catalog, text.when ?? [], locale),
  }));

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

/** Builds the page of an error entry. `values` has the values of the placeholders in the entry's example. */
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

/** Builds the page of a partial failure. */
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
