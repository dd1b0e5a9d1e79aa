import { z } from 'zod';
import { placeholderSchema } from '../schema/placeholder';

const localized = z.strictObject({ zh: z.string(), en: z.string() });
const url = localized.describe('URL of its page, with the base that the site was built for');
const calls = z.array(z.string()).describe('METHOD /path/{parameter}');
const operations = z.array(z.string()).describe('Ids in `endpoints` of these calls; several calls may share a path');
const retry = z.literal(['never', 'after-fix', 'backoff']).describe('Whether the same call may be sent again');
const done = z
  .literal(true)
  .optional()
  .describe('The state that the call asks for already exists, so nothing is left to do; absent otherwise');
const errorCode = z.int().optional().describe('The number in the field `error_code`; absent if none is documented');
const owner = z.literal(['code', 'console', 'plan', 'end-user', 'support']).describe('Who has to act');
const see = z.array(z.string()).describe('Ids of related entries, most closely related first');
const source = z.array(z.string()).describe('Where the facts come from; each begins with a prefix in `sources`');
const note = localized.optional().describe('What the sources disagree about, each version with its edition');

const statement = localized.extend({
  when: calls.optional().describe('The calls it applies to; absent if it applies to all'),
  operations: operations.optional(),
});

const publishedStatus = z.strictObject({
  status: z.int(),
  reason: z.string().describe('Reason phrase from the HTTP standard'),
  retry,
  owner,
  origin: z.literal(['request', 'gateway', 'service']).describe('Which part of the system sends it'),
  url,
  title: localized,
  causes: z.array(localized),
  fixes: z.array(localized),
  note,
  source,
});

/** Schema of an error in `catalog.json`. */
export const publishedError = z.strictObject({
  id: z.string().describe('Permanent name'),
  status: z.int().describe('HTTP status'),
  error: z.string().nullable().describe('The value of the field `error`; null if the body has none'),
  errorAliases: z.array(z.string().nullable()).describe('Other values of `error` with the same message'),
  message: z.string().nullable().describe('Message template with {placeholder}s; null if none is documented'),
  aliases: z.array(z.string()).describe('Other wordings of the message'),
  errorCode,
  statusAssumed: z.literal(true).optional().describe('No source gives the status, so `status` is a guess'),
  areas: z.array(z.string()).describe('Feature areas'),
  endpoints: calls,
  operations,
  appliesTo: localized.optional().describe('The calls in words, if the error does not belong to particular calls'),
  retry,
  done,
  owner,
  url,
  title: localized,
  causes: z.array(statement),
  fixes: z.array(statement),
  example: z.string().describe('A response that the explainer recognizes as this entry'),
  request: z.strictObject({ wrong: z.string(), right: z.string() }).optional(),
  note,
  see,
  source,
});

const limit = z.strictObject({
  count: z.int(),
  unit: z.literal(['calls', 'messages', 'users', 'groups', 'chatrooms', 'attributes', 'tags', 'files', 'keywords']),
  per: z.literal(['second', '10-seconds', 'minute', '30-minutes', 'day', 'call']),
  in: z.literal(['body', 'path', 'query']).optional().describe('Where the request lists the counted things'),
  parameter: z.string().optional().describe('The parameter with the list; absent if the body itself is the list'),
  perUser: z.boolean().optional(),
  sharedBy: z.int().optional(),
  isDefault: z.boolean().optional(),
});

const publishedEndpoint = z.strictObject({
  id: z.string().describe('Permanent name'),
  method: z.string(),
  path: z.string(),
  otherPaths: z.array(z.string()).describe('Other paths of the same operation'),
  query: z.array(z.string()).describe('Names of query parameters'),
  area: z.string(),
  title: localized,
  limits: z.array(limit).describe('Documented limits'),
  url,
  source,
});

/** Schema of a failure inside an HTTP 200 response. */
export const publishedPartialFailure = z.strictObject({
  id: z.string().describe('Permanent name'),
  endpoint: z.string().describe('METHOD /path/{parameter} of the call whose response contains it'),
  operation: z.string().describe('Id of that call in `endpoints`'),
  field: z.string().describe('Path of the field with the message'),
  message: z.string().describe('Message template; empty if the item fails without a message, or if none is documented'),
  errorCode,
  retry,
  done,
  owner,
  url,
  title: localized,
  causes: z.array(localized),
  fixes: z.array(localized),
  example: z.string().describe('An HTTP 200 body that reports it'),
  note,
  see,
  source,
});

const publishedSource = z.strictObject({
  id: z.string(),
  prefixes: z.array(z.string()).describe('How a `source` begins; the longest matching prefix decides'),
  title: localized,
  edition: localized.describe('The edition that was read'),
  languages: z.array(z.literal(['zh', 'en'])),
  read: z.string().describe('When the catalog was last compared with it: year and month'),
});

/** Schema of `catalog.json`. Within a `schemaVersion`, fields are only added. */
export const publishedSchema = z.strictObject({
  $schema: z.literal('./catalog.schema.json'),
  schemaVersion: z.literal(1),
  version: z.string().describe('Version of the project it was built from'),
  statuses: z.array(publishedStatus),
  errors: z.array(publishedError),
  endpoints: z.array(publishedEndpoint),
  partialFailures: z.array(publishedPartialFailure),
  sources: z.array(publishedSource).describe('The document that the `source` of an entry refers to'),
  placeholders: z
    .array(placeholderSchema)
    .describe('Placeholders of messages. Placeholders that are not listed contain a name'),
});

/** Content of `catalog.json`. */
export type PublishedCatalog = z.output<typeof publishedSchema>;
/** An error in `catalog.json`. */
export type PublishedError = z.output<typeof publishedError>;
/** A cause or a fix. */
export type PublishedStatement = z.output<typeof statement>;
/** A failure inside an HTTP 200 response in `catalog.json`. */
export type PublishedPartialFailure = z.output<typeof publishedPartialFailure>;

/** JSON Schema of `catalog.json`. */
export const catalogSchema = (): Record<string, unknown> =>
  openSchema('Errors of the Easemob IM REST API', publishedSchema);

/**
 * JSON Schema of a published file. It allows unknown fields, because programs that are written for it must accept
 * later additions.
 */
export const openSchema = (title: string, schema: z.ZodType): Record<string, unknown> => ({
  title,
  ...open(z.toJSONSchema(schema, { reused: 'ref' })),
});

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function open(schema: object): Record<string, unknown> {
  const entries = Object.entries(schema).filter(([key]) => key !== 'additionalProperties');
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      Array.isArray(value)
        ? value.map((item) => (isRecord(item) ? open(item) : item))
        : isRecord(value)
          ? open(value)
          : value,
    ]),
  );
}
