import type { Placeholder } from './match/values';
import { foldErrorType } from './match/normalize';
import type { Explained } from './report';
import type { CallText, Catalog, ErrorEntry, Locale, Localized, Operation, PartialFailure, StatusEntry } from './types';

/**
 * Splits a catalog into parts for the browser. Explaining needs no texts, and a list needs only titles in one
 * language. Causes and fixes are by far the largest part, so they are loaded last, and in parts.
 */

/** The calls that a cause or a fix applies to. Without `when`, it applies to all calls of the entry. */
export type StatementCalls = Pick<CallText, 'when'>;

/** An error without its texts. */
export interface ExplainError extends Pick<
  ErrorEntry,
  'id' | 'status' | 'statusAssumed' | 'error' | 'errorAliases' | 'errorCode' | 'message' | 'aliases' | 'endpoints'
> {
  /** Set if the entry also applies to calls that it does not list. */
  appliesTo?: object;
  causes: readonly StatementCalls[];
  fixes: readonly StatementCalls[];
}

/** A failure inside an HTTP 200 response, without its texts. */
export interface ExplainFailure extends Pick<PartialFailure, 'id' | 'errorCode' | 'message' | 'endpoint' | 'field'> {
  /** One for each cause. */
  causes: readonly object[];
}

/** A call, with the signs that identify it and the limits that are checked. */
export type ExplainOperation = Pick<Operation, 'key' | 'method' | 'path' | 'sentWith' | 'limits'>;

/** The parts of a catalog that the explainer needs: messages, types and calls. A whole catalog works too. */
export interface ExplainCatalog {
  errors: readonly ExplainError[];
  partialFailures: readonly ExplainFailure[];
  operations: readonly ExplainOperation[];
  placeholders: readonly Placeholder[];
}

/** The title of an entry in one language, with its advice and owner. */
type Titled = { title: string } & Pick<ErrorEntry, 'retry' | 'done' | 'owner'>;

export type TitledError = ExplainError & Titled;
export type TitledFailure = ExplainFailure & Titled;
export type TitledStatus = Pick<StatusEntry, 'status' | 'reason'> & Titled;
export type TitledOperation = ExplainOperation & { id: string; title: string };

/** What the explainer needs, and all titles in one language. */
export interface TitledCatalog extends ExplainCatalog {
  errors: readonly TitledError[];
  partialFailures: readonly TitledFailure[];
  operations: readonly TitledOperation[];
  statuses: readonly TitledStatus[];
}

/** Causes and fixes of an entry in one language, in their order. */
export interface EntryTexts {
  causes: string[];
  fixes: string[];
}

/** Causes and fixes in one language, in the order of the catalog's lists. Undefined if they have not loaded. */
export type CatalogTexts = Record<'errors' | 'partialFailures' | 'statuses', (EntryTexts | undefined)[]>;

/** A cause or a fix in one language. */
export interface LocalText extends StatementCalls {
  text: string;
}

/** An entry with the texts of its causes and fixes. */
type Worded<T> = Omit<T, keyof EntryTexts> & Record<keyof EntryTexts, readonly LocalText[]>;

/** An error or a partial failure in one language. */
export type LocalEntry = Worded<TitledError> | Worded<TitledFailure>;

/** A catalog in one language, with everything that cards and tickets need. */
export interface LocalCatalog extends TitledCatalog {
  errors: readonly Worded<TitledError>[];
  partialFailures: readonly Worded<TitledFailure>[];
  statuses: readonly Worded<TitledStatus>[];
}

/** The lists of a whole catalog that the parts are made from. */
export type WholeCatalog = Pick<Catalog, 'errors' | 'partialFailures' | 'operations' | 'statuses' | 'placeholders'>;

const callsOf = ({ when }: CallText): StatementCalls => (when === undefined ? {} : { when });

const titled = (
  { title, retry, done, owner }: Omit<Titled, 'title'> & { title: Localized },
  locale: Locale,
): Titled => ({
  ...{ title: title[locale], retry, owner },
  ...(done && { done }),
});

const titledError = (entry: ErrorEntry, locale: Locale): TitledError => ({
  ...titled(entry, locale),
  ...{ id: entry.id, status: entry.status, error: entry.error, errorAliases: entry.errorAliases },
  ...{ message: entry.message, aliases: entry.aliases, endpoints: entry.endpoints },
  ...(entry.statusAssumed && { statusAssumed: true }),
  ...(entry.errorCode !== undefined && { errorCode: entry.errorCode }),
  ...(entry.appliesTo && { appliesTo: {} }),
  ...{ causes: entry.causes.map(callsOf), fixes: entry.fixes.map(callsOf) },
});

function titledFailure(failure: PartialFailure, locale: Locale): TitledFailure {
  const { id, errorCode, message, endpoint, field, causes } = failure;
  return {
    ...titled(failure, locale),
    ...{ id, message, endpoint, field, causes: causes.map(() => ({})) },
    ...(errorCode !== undefined && { errorCode }),
  };
}

const titledOperation = (operation: Operation, locale: Locale): TitledOperation => {
  const { id, key, method, path, sentWith, limits, title } = operation;
  const checked = limits.filter(({ per }) => per === 'call');
  return { id, key, method, path, sentWith, limits: checked, title: title[locale] };
};

/** Removes all texts from a catalog, except for the titles in one language. */
export const titledCatalog = (catalog: WholeCatalog, locale: Locale): TitledCatalog => ({
  errors: catalog.errors.map((entry) => titledError(entry, locale)),
  partialFailures: catalog.partialFailures.map((failure) => titledFailure(failure, locale)),
  operations: catalog.operations.map((operation) => titledOperation(operation, locale)),
  statuses: catalog.statuses.map((entry) => ({
    ...{ status: entry.status, reason: entry.reason },
    ...titled(entry, locale),
  })),
  placeholders: catalog.placeholders,
});

/** The causes and fixes of a catalog in one language. */
export function catalogTexts({ errors, partialFailures, statuses }: WholeCatalog, locale: Locale): CatalogTexts {
  const textsOf = (entries: readonly { causes: Localized[]; fixes: Localized[] }[]): EntryTexts[] =>
    entries.map(({ causes, fixes }) => ({
      causes: causes.map((text) => text[locale]),
      fixes: fixes.map((text) => text[locale]),
    }));
  return { errors: textsOf(errors), partialFailures: textsOf(partialFailures), statuses: textsOf(statuses) };
}

const statements = (lines: readonly string[], calls: readonly StatementCalls[] = []): LocalText[] =>
  lines.map((text, line) => ({ ...calls[line], text }));

function worded<T extends Titled & Partial<Record<keyof EntryTexts, readonly StatementCalls[]>>>(
  entries: readonly T[],
  texts: CatalogTexts[keyof CatalogTexts],
): Worded<T>[] {
  if (entries.length !== texts.length) throw new Error(`${entries.length} entries, texts for ${texts.length}.`);
  return entries.flatMap((entry, at) => {
    const loaded = texts[at];
    if (!loaded) return [];
    const { causes, fixes } = loaded;
    return [{ ...entry, causes: statements(causes, entry.causes), fixes: statements(fixes, entry.fixes) }];
  });
}

/**
 * Adds the texts to a catalog in the same language. Entries without loaded texts are left out. Throws if the two come
 * from different builds.
 */
export const joinTexts = (catalog: TitledCatalog, texts: CatalogTexts): LocalCatalog => ({
  errors: worded(catalog.errors, texts.errors),
  partialFailures: worded(catalog.partialFailures, texts.partialFailures),
  statuses: worded(catalog.statuses, texts.statuses),
  operations: catalog.operations,
  placeholders: catalog.placeholders,
});

/** A catalog in one language. */
export const localCatalog = (catalog: WholeCatalog, locale: Locale): LocalCatalog =>
  joinTexts(titledCatalog(catalog, locale), catalogTexts(catalog, locale));

/** The error or partial failure with this id; undefined if there is none. */
export const entryOf = <E extends { id: string }, F extends { id: string }>(
  { errors, partialFailures }: { errors: readonly E[]; partialFailures: readonly F[] },
  id: string,
): E | F | undefined => errors.find((entry) => entry.id === id) ?? partialFailures.find((failure) => failure.id === id);

/**
 * The entries that share the error type of a response without a message, such as `{"error":"illegal_argument"}`. Only
 * their messages distinguish them, so the response may be any of them. Empty if the response has more facts, or if
 * its type is not documented.
 */
export function entriesOfTypeAlone<T extends Pick<ExplainError, 'status' | 'statusAssumed' | 'error'>>(
  { errors }: { errors: readonly T[] },
  { verdict, response: { status, error, message } }: Explained,
): T[] {
  if (verdict !== 'unknown' || error === null || message !== null) return [];
  const type = foldErrorType(error);
  return errors.filter(
    (entry) =>
      foldErrorType(entry.error) === type && (status === null || entry.status === status || entry.statusAssumed),
  );
}
