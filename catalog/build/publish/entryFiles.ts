import { z } from 'zod';
import {
  publishedError,
  publishedPartialFailure,
  type PublishedCatalog,
  type PublishedError,
  type PublishedPartialFailure,
} from './schema';

/** An error or a failure inside an HTTP 200 response, in its own file. */
export type PublishedEntry =
  ({ kind: 'error' } & PublishedError) | ({ kind: 'partial-failure' } & PublishedPartialFailure);

const head = {
  $schema: z.literal('../entry.schema.json'),
  schemaVersion: z.literal(1),
};

/** Schema of `errors/<id>.json`: one entry with the same fields as in `catalog.json`. */
export const entryFileSchema = z.discriminatedUnion('kind', [
  publishedError.extend({ ...head, kind: z.literal('error') }),
  publishedPartialFailure.extend({ ...head, kind: z.literal('partial-failure') }),
]);

const indexRow = z.strictObject({
  id: z.string().describe('Permanent name; `errors/<id>.json` holds the whole entry'),
  kind: z.literal(['error', 'partial-failure']),
  status: z.int().describe('HTTP status; 200 for a partial failure'),
  error: z.string().nullable().describe('The machine field `error`'),
  code: z.int().nullable().describe('The number in the field `error_code`'),
  message: z.string().nullable().describe('Message template with {placeholder}s; null if none is documented'),
  url: z.strictObject({ zh: z.string(), en: z.string() }),
});

/** Schema of `index.json`: one short row per entry. */
export const indexFileSchema = z.strictObject({
  $schema: z.literal('./index.schema.json'),
  schemaVersion: z.literal(1),
  version: z.string().describe('Version of the project it was built from'),
  errors: z.array(indexRow).describe('Sorted by id'),
});

/** Content of `index.json`. */
export type IndexFile = z.output<typeof indexFileSchema>;

const ascending = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** All entries of the catalog, sorted by id. */
export const publishedEntries = ({ errors, partialFailures }: PublishedCatalog): PublishedEntry[] =>
  [
    ...errors.map((error): PublishedEntry => ({ kind: 'error', ...error })),
    ...partialFailures.map((failure): PublishedEntry => ({ kind: 'partial-failure', ...failure })),
  ].toSorted(ascending);

/** Creates the content of `errors/<id>.json`. */
export const entryFile = (entry: PublishedEntry): z.output<typeof entryFileSchema> => ({
  $schema: '../entry.schema.json',
  schemaVersion: 1,
  ...entry,
});

/** HTTP status of an entry. */
export const statusOf = (entry: PublishedEntry): number => (entry.kind === 'error' ? entry.status : 200);

/** Message template of an entry; null if none is documented. */
export const messageOf = ({ message }: PublishedEntry): string | null => message || null;

/** Creates the content of `index.json`. */
export const indexFile = (published: PublishedCatalog): IndexFile => ({
  $schema: './index.schema.json',
  schemaVersion: 1,
  version: published.version,
  errors: publishedEntries(published).map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    status: statusOf(entry),
    error: entry.kind === 'error' ? entry.error : null,
    code: entry.errorCode ?? null,
    message: messageOf(entry),
    url: entry.url,
  })),
});
