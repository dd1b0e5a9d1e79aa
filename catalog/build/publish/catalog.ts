import type { SourceDocument } from '../../engine/sources';
import { errorPath, operationPath, statusPath } from '../../engine/share/permalink';
import type {
  CallText,
  Catalog,
  ErrorEntry,
  Locale,
  Localized,
  Operation,
  PartialFailure,
  StatusEntry,
} from '../../engine/types';
import { callWithoutVariant, operationsOf } from '../../engine/urls';
import type { PublishedCatalog, PublishedError } from './schema';
import { addressesUnder, markdownTexts, written, type Address, type WriteText } from './texts';

/** Information for the published files that is not in the catalog. */
export interface PublishOptions {
  /** Version of the project. */
  version: string;
  /** Prefix of all URLs: a path (`/`, `/errors-site/`), or an origin with a path. */
  base: string;
}

/** Functions that write URLs and texts for one file. */
interface Writer {
  /** URLs of a page in both languages. */
  url: (path: (locale: Locale) => string) => Localized;
  text: (text: Localized) => Localized;
  operations: readonly Operation[];
}

const createWriter = (operations: readonly Operation[], address: Address, write: WriteText): Writer => ({
  url: (path) => ({ zh: address(path('zh')), en: address(path('en')) }),
  text: (text) => written(write, text),
  operations,
});

const inOrder = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const callsOf = (keys: readonly string[]): string[] => inOrder(keys.map(callWithoutVariant));

const operationIds = (keys: readonly string[], operations: readonly Operation[]): string[] =>
  inOrder(keys.flatMap((key) => operationsOf(key, operations).map(({ id }) => id)));

const statement =
  ({ operations, text }: Writer) =>
  ({ when, ...words }: CallText): PublishedError['causes'][number] =>
    when ? { when: callsOf(when), operations: operationIds(when, operations), ...text(words) } : text(words);

function publishedError(entry: ErrorEntry, writer: Writer): PublishedError {
  const { url, text, operations } = writer;
  const { id, status, error, errorAliases, message, aliases, errorCode, statusAssumed, areas, endpoints } = entry;
  const { appliesTo, retry, done, owner, title, causes, fixes, example, request, note, see, source } = entry;
  return {
    id,
    status,
    error,
    errorAliases,
    message,
    aliases,
    ...(errorCode !== undefined && { errorCode }),
    ...(statusAssumed && { statusAssumed }),
    areas,
    endpoints: callsOf(endpoints),
    operations: operationIds(endpoints, operations),
    ...(appliesTo && { appliesTo: text(appliesTo) }),
    retry,
    ...(done && { done }),
    owner,
    url: url((locale) => errorPath(id, locale)),
    title: text(title),
    causes: causes.map(statement(writer)),
    fixes: fixes.map(statement(writer)),
    example,
    ...(request && { request }),
    ...(note && { note: text(note) }),
    see,
    source,
  };
}

function publishedStatus(entry: StatusEntry, { url, text }: Writer): PublishedCatalog['statuses'][number] {
  const { status, reason, title, causes, fixes, retry, owner, origin, note, source } = entry;
  return {
    status,
    reason,
    retry,
    owner,
    origin,
    url: url((locale) => statusPath(status, locale)),
    title: text(title),
    causes: causes.map(text),
    fixes: fixes.map(text),
    ...(note && { note: text(note) }),
    source,
  };
}

function publishedEndpoint(operation: Operation, { url }: Writer): PublishedCatalog['endpoints'][number] {
  const { id, method, path, otherPaths, query, area, title, limits, source } = operation;
  const address = url((locale) => operationPath(id, locale));
  return { id, method, path, otherPaths, query, area, title, limits, url: address, source };
}

function publishedPartialFailure(
  failure: PartialFailure,
  { url, text, operations }: Writer,
): PublishedCatalog['partialFailures'][number] {
  const { id, endpoint, field, message, errorCode, retry, done, owner } = failure;
  const { title, causes, fixes, example, note, see, source } = failure;
  return {
    id,
    endpoint: callWithoutVariant(endpoint),
    operation: operationIds([endpoint], operations)[0] ?? '',
    field,
    message: message ?? '',
    ...(errorCode !== undefined && { errorCode }),
    retry,
    ...(done && { done }),
    owner,
    url: url((locale) => errorPath(id, locale)),
    title: text(title),
    causes: causes.map(text),
    fixes: fixes.map(text),
    example,
    ...(note && { note: text(note) }),
    see,
    source,
  };
}

function publishedSource(document: SourceDocument): PublishedCatalog['sources'][number] {
  const { id, prefixes, title, edition, languages, read } = document;
  return { id, prefixes, title, edition, languages, read };
}

/**
 * Creates the content of `catalog.json`. Items are sorted by id, status or call, and there are no timestamps, so that
 * the same catalog, version and base give the same bytes. Texts are Markdown, unless `write` formats them
 * differently.
 */
export function publishedCatalog(
  catalog: Catalog,
  { version, base }: PublishOptions,
  write?: WriteText,
): PublishedCatalog {
  const address = addressesUnder(base);
  const writer = createWriter(catalog.operations, address, write ?? markdownTexts(address));
  const byId = (a: { id: string }, b: { id: string }): number => ascending(a.id, b.id);
  return {
    $schema: './catalog.schema.json',
    schemaVersion: 1,
    version,
    statuses: catalog.statuses.toSorted((a, b) => a.status - b.status).map((entry) => publishedStatus(entry, writer)),
    errors: catalog.errors.toSorted(byId).map((entry) => publishedError(entry, writer)),
    endpoints: catalog.operations
      .toSorted((a, b) => ascending(a.key, b.key))
      .map((operation) => publishedEndpoint(operation, writer)),
    partialFailures: catalog.partialFailures.toSorted(byId).map((failure) => publishedPartialFailure(failure, writer)),
    sources: catalog.sources.toSorted(byId).map(publishedSource),
    placeholders: catalog.placeholders.toSorted((a, b) => ascending(a.name, b.name)),
  };
}
