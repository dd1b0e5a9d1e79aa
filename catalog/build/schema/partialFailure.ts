import { z } from 'zod';
import * as shared from './shared';

/** Schema of an item of `partial-failures.yaml`: a failure inside an HTTP 200 response. */
export const partialFailureSchema = z
  .strictObject({
    id: shared.slug('Names the problem in two to six words, in kebab-case; permanent, registered in ids.txt'),
    endpoint: shared.callKey.describe('The call whose response contains it, as in `key` of endpoints.yaml'),
    field: shared.text('Path of the field with the message: data[].reason'),
    message: shared
      .text('Message template; data of the caller is a {placeholder} in camelCase')
      .nullable()
      .describe(
        'Message template with {placeholder}s; null if the item fails without a message, or if none is documented',
      ),
    keywords: shared.keywords,
    errorCode: shared.errorCode,
    title: shared.localized('What is wrong, in fewer than 60 characters'),
    causes: shared.localizedList('What happened and why'),
    fixes: shared.localizedList('What to do'),
    retry: shared.retry,
    done: shared.done,
    owner: shared.owner,
    example: shared.text('A full HTTP 200 body that reports it'),
    note: shared.localized('What the sources disagree about, each version with its edition').optional(),
    see: shared.see,
    source: shared.source,
  })
  .describe('One failure inside an HTTP 200 response');
