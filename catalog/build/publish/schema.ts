import { z } from 'zod';
import { placeholderSchema } from '../schema/placeholder';

const localized = z.strictObject({ zh: z.string(), en: z.string() });
const url = localized.describe('Address of its page, from the base the site was built for');
const calls = z.array(z.string()).describe('METHOD /path/{parameter}');
const operations = z.array(z.string()).describe('Ids of `endpoints` that are meant; one path may serve several');
const retry = z.literal(['never', 'after-fix', 'backoff']).describe('May the same call be sent again');
const done = z
  .literal(true)
  .optional()
  .describe('What the call asks for is so already: nothing is left to do; absent elsewhere');
const errorCode = z.int().optional().describe('The number in the field `error_code`; absent where none is documented');
const owner = z.literal(['code', 'console', 'plan', 'end-user', 'support']).describe('Who acts');
const see = z.array(z.string()).describe('Ids of related entries, nearest first');
const source = z.array(z.string()).describe('Where the facts come from; each begins as one of `sources`');
const note = localized.optional().describe('What sources disagree on, each reading with its edition');

const statement = localized.extend({
  when: calls.optional().describe('The calls it holds for; absent when it holds for all'),
  operations: operations.optional(),
});

const publishedStatus = z.strictObject({
  status: z.int(),
  reason: z.string().describe('Reason phrase of the HTTP standard'),
  retry,
  owner,
  origin: z.literal(['request', 'gateway', 'service']).describe('Where on the way of a request it arises'),
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
  error: z.string().nullable().describe('The machine field `error`; null where the body has none'),
  errorAliases: z.array(z.string().nullable()).describe('Other values of `error` seen with the message'),
  message: z.string().nullable().describe('Message template with {placeholder}s; null where none is documented'),
  aliases: z.array(z.string()).describe('Other wordings of the message'),
  errorCode,
  statusAssumed: z.literal(true).optional().describe('No source prints the status: `status` is a guess'),
  areas: z.array(z.string()).describe('Feature areas'),
  endpoints: calls,
  operations,
  appliesTo: localized.optional().describe('Which calls, in words, where no single call owns the error'),
  retry,
  done,
  owner,
  url,
  title: localized,
  causes: z.array(statement),
  fixes: z.array(statement),
  example: z.string().describe('A response that explains as this entry'),
  request: z.strictObject({ wrong: z.string(), right: z.string() }).optional(),
  note,
  see,
  source,
});

const limit = z.strictObject({
  count: z.int(),
  unit: z.literal(['calls', 'messages', 'users', 'groups', 'chatrooms', 'attributes', 'tags', 'files', 'keywords']),
  per: z.literal(['second', '10-seconds', 'minute', '30-minutes', 'day', 'call']),
  in: z.literal(['body', 'path', 'query']).optional().describe('Where one call lists them'),
  parameter: z.string().optional().describe('The parameter that lists them; absent where the body is the list'),
  perUser: z.boolean().optional(),
  sharedBy: z.int().optional(),
  isDefault: z.boolean().optional(),
});

const publishedEndpoint = z.strictObject({
  id: z.string().describe('Permanent name'),
  method: z.string(),
  path: z.string(),
  otherPaths: z.array(z.string()).describe('The same operation under other addresses'),
  query: z.array(z.string()).describe('Names of query parameters'),
  area: z.string(),
  title: localized,
  limits: z.array(limit).describe('Documented allowances'),
  url,
  source,
});

/** Schema of a failure inside an HTTP 200 response. */
export const publishedPartialFailure = z.strictObject({
  id: z.string().describe('Permanent name'),
  endpoint: z.string().describe('METHOD /path/{parameter} of the call whose answer holds it'),
  operation: z.string().describe('Id of that call in `endpoints`'),
  field: z.string().describe('Path to the field that holds the message'),
  message: z.string().describe('Message template; empty where the item fails without words, or none are documented'),
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
  prefixes: z.array(z.string()).describe('What a `source` begins with; the longest one that fits decides'),
  title: localized,
  edition: localized.describe('Which edition was read'),
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
  sources: z.array(publishedSource).describe('What the `source` of an entry stands for'),
  placeholders: z.array(placeholderSchema).describe('Placeholders of messages; those not listed hold a name'),
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
