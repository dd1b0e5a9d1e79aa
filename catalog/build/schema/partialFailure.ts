import { z } from 'zod';
import * as shared from './shared';

/** Schema of an item of `partial-failures.yaml`: a failure inside an HTTP 200 response. */
export const partialFailureSchema = z
  .strictObject({
    id: shared.slug('Names the problem: kebab-case, two to six words; permanent, registered in ids.txt'),
    endpoint: shared.callKey.describe('The call whose answer holds it, as in `key` of endpoints.yaml'),
    field: shared.text('Path to the field that holds the message: data[].reason'),
    message: shared
      .text('Message template; data of the caller is a {placeholder} in camelCase')
      .nullable()
      .describe(
        'Message template with {placeholder}s; null where the item fails without words, or none are documented',
      ),
    keywords: shared.keywords,
    errorCode: shared.errorCode,
    title: shared.localized('What is wrong, under 60 characters'),
    causes: shared.localizedList('What happened and why'),
    fixes: shared.localizedList('What to do'),
    retry: shared.retry,
    done: shared.done,
    owner: shared.owner,
    example: shared.text('A full HTTP 200 body that reports it'),
    note: shared.localized('What sources disagree on, each reading with its edition').optional(),
    see: shared.see,
    source: shared.source,
  })
  .describe('One failure inside an HTTP 200 answer');
