import type {
  CallKey,
  CallText,
  Catalog,
  ErrorEntry,
  Locale,
  Owner,
  PartialFailure,
  RequestPair,
  Retry,
} from '../../catalog/engine/types';
import { callLinks, type CallLink } from '../callLink';
import { entryLink, entryLinks, partialFailureLink, type EntryLink } from '../entryLink';

/** A cause or a fix in one language, with the calls it is for when it is not for all. */
export interface StatementView {
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
  errorAliases: (string | null)[];
  aliases: string[];
  /** Values that the placeholders have in the example. */
  values: Record<string, string>;
  areas: { id: string; title: string }[];
  causes: StatementView[];
  fixes: StatementView[];
  retry: Retry;
  owner: Owner;
  calls: CallLink[];
  /** Which calls answer so, in words, where no single call owns the error. */
  appliesTo?: string;
  example: string;
  request?: RequestPair;
  note?: string;
  see: EntryLink[];
  source: string[];
}

const statements = (catalog: Catalog, texts: CallText[], locale: Locale): StatementView[] =>
  texts.map((text) => ({ text: text[locale], calls: callLinks(catalog, text.when ?? [], locale) }));

const reasonOf = (catalog: Catalog, status: number): string =>
  catalog.statuses.find((candidate) => candidate.status === status)?.reason ?? (status === 200 ? 'OK' : '');

const areasOf = (catalog: Catalog, ids: string[], locale: Locale) =>
  catalog.areas.filter((area) => ids.includes(area.id)).map((area) => ({ id: area.id, title: area.title[locale] }));

type Texts = Pick<ErrorEntry, 'causes' | 'fixes' | 'note' | 'see'> & { calls: CallKey[] };

const shared = (catalog: Catalog, of: Texts, locale: Locale) => ({
  causes: statements(catalog, of.causes, locale),
  fixes: statements(catalog, of.fixes, locale),
  calls: callLinks(catalog, of.calls, locale),
  note: of.note?.[locale],
  see: entryLinks(catalog, of.see, locale),
});

/** What the page of an error entry says; `values` are those that the entry's example has for its placeholders. */
export function errorView(
  catalog: Catalog,
  entry: ErrorEntry,
  locale: Locale,
  values: Record<string, string>,
): ErrorView {
  const { errorAliases, aliases, retry, owner, example, request, source, endpoints } = entry;
  return {
    ...entryLink(entry, locale),
    ...shared(catalog, { ...entry, calls: endpoints }, locale),
    ...{ errorAliases, aliases, retry, owner, example, request, source, values },
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
  const { field, retry, owner, example, source, endpoint } = failure;
  const area = catalog.operations.find((operation) => operation.key === endpoint)?.area;
  return {
    ...partialFailureLink(failure, locale),
    ...shared(catalog, { ...failure, calls: [endpoint] }, locale),
    ...{ field, retry, owner, example, source, values, errorAliases: [], aliases: [] },
    reason: 'OK',
    areas: areasOf(catalog, area ? [area] : [], locale),
  };
}
