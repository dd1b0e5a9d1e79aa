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
import { callWithoutVariant, operationsOf } from '../../engine/operations';
import type { PublishedCatalog, PublishedError } from './schema';

/** What the published files say besides the catalog. */
export interface PublishOptions {
  /** Version of the project. */
  version: string;
  /** In front of every address: a path (`/`, `/errors-site/`) or an origin with one. */
  base: string;
}

type Url = (path: (locale: Locale) => string) => Localized;

const urlsUnder = (base: string): Url => {
  const front = base.replace(/\/+$/, '');
  return (path) => ({ zh: front + path('zh'), en: front + path('en') });
};

const inOrder = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const callsOf = (keys: readonly string[]): string[] => inOrder(keys.map(callWithoutVariant));

const operationIds = (keys: readonly string[], operations: readonly Operation[]): string[] =>
  inOrder(keys.flatMap((key) => operationsOf(key, operations).map(({ id }) => id)));

const statement =
  (operations: readonly Operation[]) =>
  ({ when, zh, en }: CallText): PublishedError['causes'][number] =>
    when ? { when: callsOf(when), operations: operationIds(when, operations), zh, en } : { zh, en };

function publishedError(entry: ErrorEntry, operations: readonly Operation[], url: Url): PublishedError {
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
    ...(appliesTo && { appliesTo }),
    retry,
    ...(done && { done }),
    owner,
    url: url((locale) => errorPath(id, locale)),
    title,
    causes: causes.map(statement(operations)),
    fixes: fixes.map(statement(operations)),
    example,
    ...(request && { request }),
    ...(note && { note }),
    see,
    source,
  };
}

function publishedStatus(entry: StatusEntry, url: Url): PublishedCatalog['statuses'][number] {
  const { status, reason, title, causes, fixes, retry, owner, origin, note, source } = entry;
  const address = url((locale) => statusPath(status, locale));
  return { status, reason, retry, owner, origin, url: address, title, causes, fixes, ...(note && { note }), source };
}

function publishedEndpoint(operation: Operation, url: Url): PublishedCatalog['endpoints'][number] {
  const { id, method, path, otherPaths, query, area, title, limits, source } = operation;
  const address = url((locale) => operationPath(id, locale));
  return { id, method, path, otherPaths, query, area, title, limits, url: address, source };
}

function publishedPartialFailure(
  failure: PartialFailure,
  operations: readonly Operation[],
  url: Url,
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
    title,
    causes,
    fixes,
    example,
    ...(note && { note }),
    see,
    source,
  };
}

function publishedSource(document: SourceDocument): PublishedCatalog['sources'][number] {
  const { id, prefixes, title, edition, languages, read } = document;
  return { id, prefixes, title, edition, languages, read };
}

/**
 * The catalog as `catalog.json` holds it: sorted by id, status and call, without timestamps, so that
 * the same catalog, version and base give the same bytes.
 */
export function publishedCatalog(catalog: Catalog, { version, base }: PublishOptions): PublishedCatalog {
  const url = urlsUnder(base);
  const { operations } = catalog;
  const byId = (a: { id: string }, b: { id: string }): number => ascending(a.id, b.id);
  return {
    $schema: './catalog.schema.json',
    schemaVersion: 1,
    version,
    statuses: catalog.statuses.toSorted((a, b) => a.status - b.status).map((entry) => publishedStatus(entry, url)),
    errors: catalog.errors.toSorted(byId).map((entry) => publishedError(entry, operations, url)),
    endpoints: operations
      .toSorted((a, b) => ascending(a.key, b.key))
      .map((operation) => publishedEndpoint(operation, url)),
    partialFailures: catalog.partialFailures
      .toSorted(byId)
      .map((failure) => publishedPartialFailure(failure, operations, url)),
    sources: catalog.sources.toSorted(byId).map(publishedSource),
  };
}
