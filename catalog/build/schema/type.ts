import { z } from 'zod';
import * as shared from './shared';

/** Schema of an item of `types.yaml`: a value of the field `error`. */
export const typeSchema = z
  .strictObject({
    error: z.string().min(1).describe('A value of `error` that an entry has'),
    meaning: shared.localized('What the service means by it, in a sentence or two'),
  })
  .describe('One error type');
