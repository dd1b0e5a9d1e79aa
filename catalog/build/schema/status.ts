import { z } from 'zod';
import * as shared from './shared';

/** Schema of an item of `statuses.yaml`: an HTTP status and its meaning for this API. */
export const statusSchema = z
  .strictObject({
    status: shared.status.describe('HTTP status'),
    reason: shared.text('The reason phrase of the HTTP standard'),
    title: shared.localized('What it means, under 60 characters'),
    causes: shared.localizedList('What the service says by it'),
    fixes: shared.localizedList('What to do when nothing but the status is known'),
    retry: shared.retry,
    owner: shared.owner,
    origin: z.literal(['request', 'gateway', 'service']).describe('Where on the way of a request it arises'),
    note: shared.localized('What sources disagree on, each reading with its edition').optional(),
    source: shared.source,
  })
  .describe('One HTTP status');
