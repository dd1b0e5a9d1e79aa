import type { Placeholder } from './match/values';
import { foldErrorType } from './read/body/fields';
import type { Explained } from './report';
import type { CallText, Catalog, ErrorEntry, Locale, Localized, Operation, PartialFailure, StatusEntry } from './types';

/**
 * The parts that a catalog comes in where it has to be light. Explaining needs no texts; names in one language are enough for a list; causes and
 * fixes are most of the weight and come last.
 */

/** The calls that a cause or a fix holds for; without `when` it holds for every call of the entry. */
export type StatementCalls = Pick<CallText, 'when'>;

/** An error without its texts. */
export interface ExplainError extends Pick<
  ErrorEntry,
  'id' | 'status' | 'statusAssumed' | 'error' | 'errorAliases' | 'errorCode' | 'message' | 'aliases' | 'endpoints'
> {
  /** Set where the entry also holds for calls that it does not list. */
  appliesTo?: object;
  causes: readonly StatementCalls[];
  fixes: readonly StatementCalls[];
}

/** A failure inside an HTTP 200 answer without its texts. */
export interface ExplainFailure extends Pick<PartialFailure, 'id' | 'errorCode' | 'message' | 'endpoint' | 'field'> {
  /** One for each cause. */
  causes: readonly object[];
}

/** A call, with what tells it apart and the limits that are checked. */
export type ExplainOperation = Pick<Operation, 'key' | 'method' | 'path' | 'sentWith' | 'limits'>;

/** What explaining needs of a catalog: messages, types, statuses and calls. A whole catalog will do as well. */
export interface ExplainCatalog {
  errors: readonly ExplainError[];
  partialFailures: readonly ExplainFailure[];
  operations: readonly ExplainOperation[];
  statuses: readonly Pick<StatusEntry, 'status' | 'reason'>[];
  placeholders: readonly Placeholder[];
}

/** The name of an entry in one language, and what to do about it in a word. */
type Titled = { title: string } & Pick<ErrorEntry, 'retry' | 'done' | 'owner'>;

export type TitledError = ExplainError & Titled;
export type TitledFailure = ExplainFailure & Titled;
export type TitledStatus = Pick<StatusEntry, 'status' | 'reason'> & Titled;
export type TitledOperation = ExplainOperation & { id: string; title: string };

/** What explaining needs, and the name of everything in one language. */
export interface TitledCatalog extends ExplainCatalog {
  errors: readonly TitledError[];
  partialFailures: readonly TitledFailure[];
  operations: readonly TitledOperation[];
  statuses: readonly TitledStatus[];
}

/** Causes and fixes of one entry in one language, in its order. */
export interface EntryTexts {
  causes: string[];
  fixes: string[];
}

/** All causes and fixes in one language. The lists are in the order of the catalog's. */
export type CatalogTexts = Record<'errors' | 'partialFailures' | 'statuses', EntryTexts[]>;

/** A cause or a fix in one language. */
export interface LocalText extends StatementCalls {
  text: string;
}

/** An entry with the words of its causes and fixes. */
type Worded<T> = Omit<T, keyof EntryTexts> & Record<keyof EntryTexts, readonly LocalText[]>;

/** An error or a failure inside an answer, in one language. */
export type LocalEntry = Worded<TitledError> | Worded<TitledFailure>;

/** A catalog in one language: all that a card or a ticket says. */
export interface LocalCatalog extends TitledCatalog {
  errors: readonly Worded<TitledError>[];
  partialFailures: readonly Worded<TitledFailure>[];
  statuses: readonly Worded<TitledStatus>[];
}

/** The lists of a whole catalog that the parts are taken from. */
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
  return { id, key, method, path, sentWith, limits, title: title[locale] };
};

/** Takes a catalog's texts out, all but the names in one language. */
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
  texts: readonly EntryTexts[],
): Worded<T>[] {
  if (entries.length !== texts.length) throw new Error(`${entries.length} entries, texts for ${texts.length}.`);
  return entries.map((entry, at) => {
    const { causes = [], fixes = [] } = texts[at] ?? {};
    return { ...entry, causes: statements(causes, entry.causes), fixes: statements(fixes, entry.fixes) };
  });
}

/** Writes the texts into a catalog of the same language. Throws when the two come from different builds. */
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

/** The error or failure with this id; undefined where the catalog has none. */
export const entryOf = <E extends { id: string }, F extends { id: string }>(
  { errors, partialFailures }: { errors: readonly E[]; partialFailures: readonly F[] },
  id: string,
): E | F | undefined => errors.find((entry) => entry.id === id) ?? partialFailures.find((failure) => failure.id === id);

/**
 * The entries that share the error type of a response without a message, as in `{"error":"illegal_argument"}`. Only their messages tell them
 * apart, so the response is one of them, and nobody can say which. Empty if the response says more, or if its type is not documented.
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
