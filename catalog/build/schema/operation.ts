import { z } from 'zod';
import { custom } from './custom';
import * as shared from './shared';

const limit = z
  .strictObject({
    count: z.int().positive().describe('How many'),
    unit: z
      .literal(['calls', 'messages', 'users', 'groups', 'chatrooms', 'attributes', 'tags', 'files', 'keywords'])
      .describe('Of what'),
    per: z
      .literal(['second', '10-seconds', 'minute', '30-minutes', 'day', 'call'])
      .describe('In which span; `call`: in one call'),
    in: z.literal(['body', 'path', 'query']).optional().describe('Where one call lists them; with `per: call` only'),
    parameter: z
      .string()
      .regex(/^\w+$/, custom('is not the name of a parameter.', 'Write the name as the request spells it.'))
      .optional()
      .describe('The parameter that lists them; leave it out where the body itself is the list'),
    perUser: z.boolean().optional().describe('Counted for one user, not for the app'),
    sharedBy: z.int().positive().optional().describe('Number of operations that draw on the same allowance'),
    isDefault: z.boolean().optional().describe('The general limit, where sources give none for this operation'),
  })
  .describe('A documented allowance');

/** Schema of an item of `endpoints.yaml`: a REST operation. Method and path are read from its key. */
export const operationSchema = z
  .strictObject({
    id: shared.slug('Permanent name, the address of its page'),
    key: shared.callKey,
    otherPaths: z.array(shared.text('Path')).default([]).describe('The same operation under other addresses'),
    query: z.array(shared.text('Name')).default([]).describe('Names of documented query parameters'),
    sentWith: z
      .array(
        z
          .string()
          .regex(/^(?:\[|\w+(?:\*|=\w+)?)$/, custom('is no sign of a body.', 'Write `[`, a field, or field=value.')),
      )
      .default([])
      .describe(
        'What a body holds that tells the operation from others of its method and path: `[` for a list, a field, or field=value',
      ),
    area: shared.slug('Id of areas.yaml'),
    title: shared.localized('What the call does, under 60 characters'),
    limits: z.array(limit).default([]).describe('Documented allowances'),
    source: shared.source,
  })
  .describe('One REST operation');
