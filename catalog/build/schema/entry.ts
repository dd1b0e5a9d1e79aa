import { z } from 'zod';
import * as shared from './shared';

const errorField = z.string().regex(/\S/).nullable();

const template = shared.text('Message template; data of the caller is a {placeholder} in camelCase');

const request = z
  .strictObject({
    wrong: shared.text('The smallest request that gets this error'),
    right: shared.text('The same request put right'),
  })
  .describe('A request that fails and its correction');

/** Schema of an item of `errors/<area>.yaml`: an observable signature and its meaning. */
export const entrySchema = z
  .strictObject({
    id: shared.slug(
      'Names the problem: kebab-case, two to six words, no status, no number; permanent, registered in ids.txt',
    ),
    status: shared.status,
    error: errorField.describe('The machine field `error`; null where the body has none'),
    errorAliases: z
      .array(errorField)
      .default([])
      .describe('Other values of `error` seen with the message; null for none'),
    message: template.nullable().describe('Message template with {placeholder}s; null where no message is documented'),
    aliases: z.array(template).default([]).describe('Other wordings of the message, templates too'),
    keywords: shared.keywords,
    errorCode: shared.errorCode,
    statusAssumed: z
      .literal(true)
      .optional()
      .describe('No source prints the status: it is a guess, and another one does not speak against the entry'),
    areas: z.array(shared.slug('Id of areas.yaml')).default([]).describe("Further areas beside the file's own"),
    title: shared.localized('What is wrong, under 60 characters'),
    causes: shared.callTexts('What happened and why: the limit, the field, the rule, the number'),
    fixes: shared.callTexts('What to do: the parameter, the value range, the console page'),
    retry: shared.retry,
    done: shared.done,
    owner: shared.owner,
    endpoints: z
      .array(shared.callKey)
      .default([])
      .describe('Calls documented to answer so; without # every operation of that method and path'),
    appliesTo: shared.localized('Which calls, in words, where no single call owns the error').optional(),
    see: shared.see,
    example: shared.text('A full response that explains as this entry, first and exact'),
    request: request.optional(),
    note: shared.localized('What sources disagree on, each reading with its edition').optional(),
    source: shared.source,
  })
  .describe('One observable signature: status, error, message template');
