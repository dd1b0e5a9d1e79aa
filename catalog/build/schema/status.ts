import { z } from 'zod';
import * as shared from './shared';

/** Schema of an item of `statuses.yaml`: an HTTP status and its meaning for this API. */
export const statusSchema = z
  .strictObject({
    status: shared.status.describe('HTTP status'),
    reason: shared.text('The reason phrase from the HTTP standard'),
    title: shared.localized('What it means, in fewer than 60 characters'),
    causes: shared.localizedList('Why the service returns it'),
    fixes: shared.localizedList('What to do if only the status is known'),
    retry: shared.retry,
    owner: shared.owner,
    origin: z.literal(['request', 'gateway', 'service']).describe('Which part of the system sends it'),
    note: shared.localized('What the sources disagree about, each version with its edition').optional(),
    source: shared.source,
  })
  .describe('One HTTP status');
