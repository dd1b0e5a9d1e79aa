import { z } from 'zod';
import * as shared from './shared';

const errorField = z.string().regex(/\S/).nullable();

const template = shared.text('Message template; data of the caller is a {placeholder} in camelCase');

const request = z
  .strictObject({
    wrong: shared.text('The smallest request that returns this error'),
    right: shared.text('The same request corrected'),
  })
  .describe('A request that fails and its correction');

/** Schema of an item of `errors/<area>.yaml`: an observable signature and its meaning. */
export const entrySchema = z
  .strictObject({
    id: shared.slug(
      'Names the problem in two to six words, in kebab-case, without a status or number; permanent, registered in ids.txt',
    ),
    status: shared.status,
    error: errorField.describe('The value of the field `error`; null if the body has none'),
    errorAliases: z
      .array(errorField)
      .default([])
      .describe('Other values of `error` with the same message; null for a body without `error`'),
    message: template.nullable().describe('Message template with {placeholder}s; null if no message is documented'),
    aliases: z.array(template).default([]).describe('Other wordings of the message; templates like it'),
    keywords: shared.keywords,
    errorCode: shared.errorCode,
    statusAssumed: z
      .literal(true)
      .optional()
      .describe('No source gives the status: it is a guess, and a response with another status can still match'),
    areas: z
      .array(shared.slug('Id of areas.yaml'))
      .default([])
      .describe('Further areas, in addition to the one of the file'),
    title: shared.localized('What is wrong, in fewer than 60 characters'),
    causes: shared.callTexts('What happened and why, with the limit, field, rule or number'),
    fixes: shared.callTexts('What to do, with the parameter, its range or the console page'),
    retry: shared.retry,
    done: shared.done,
    owner: shared.owner,
    endpoints: z
      .array(shared.callKey)
      .default([])
      .describe('Calls that are documented to return this error; without #, every operation with that method and path'),
    appliesTo: shared.localized('The calls in words, if the error does not belong to particular calls').optional(),
    see: shared.see,
    example: shared.text('A full response that the explainer recognizes as this entry, first and exact'),
    request: request.optional(),
    note: shared.localized('What the sources disagree about, each version with its edition').optional(),
    source: shared.source,
  })
  .describe('One observable signature: status, error, message template');
