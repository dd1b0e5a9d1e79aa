import { z } from 'zod';
import { custom } from './custom';
import * as shared from './shared';

const limit = z
  .strictObject({
    count: z.int().positive().describe('How many'),
    unit: z
      .literal(['calls', 'messages', 'users', 'groups', 'chatrooms', 'attributes', 'tags', 'files', 'keywords'])
      .describe('What is counted'),
    per: z
      .literal(['second', '10-seconds', 'minute', '30-minutes', 'day', 'call'])
      .describe('The time span; `call` means in one call'),
    in: z
      .literal(['body', 'path', 'query'])
      .optional()
      .describe('Where the request lists the counted things; only with `per: call`'),
    parameter: z
      .string()
      .regex(/^\w+$/, custom('is not the name of a parameter.', 'Write the name as the request spells it.'))
      .optional()
      .describe('The parameter with the list; leave it out if the body itself is the list'),
    perUser: z.boolean().optional().describe('The limit applies to each user, not to the whole app'),
    sharedBy: z.int().positive().optional().describe('Number of operations that share this limit'),
    isDefault: z.boolean().optional().describe('The general limit, because the sources have none for this operation'),
  })
  .describe('A documented limit');

/** Schema of an item of `endpoints.yaml`: a REST operation. Method and path are read from its key. */
export const operationSchema = z
  .strictObject({
    id: shared.slug('Permanent name; the page is /api/<id>'),
    key: shared.callKey,
    otherPaths: z.array(shared.text('Path')).default([]).describe('Other paths of the same operation'),
    query: z.array(shared.text('Name')).default([]).describe('Names of documented query parameters'),
    sentWith: z
      .array(
        z
          .string()
          .regex(/^(?:\[|\w+(?:\*|=\w+)?)$/, custom('is not a sign of a body.', 'Write `[`, a field, or field=value.')),
      )
      .default([])
      .describe(
        'Signs in the body that identify the operation among those with the same method and path: `[` for a list, a field, or field=value',
      ),
    area: shared.slug('Id of areas.yaml'),
    title: shared.localized('What the call does, in fewer than 60 characters'),
    limits: z.array(limit).default([]).describe('Documented limits'),
    source: shared.source,
  })
  .describe('One REST operation');
