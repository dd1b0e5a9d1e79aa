import { z } from 'zod';
import * as shared from './shared';

/** Schema of an item of `types.yaml`: a value of the field `error`. */
export const typeSchema = z
  .strictObject({
    error: z.string().min(1).describe('A value of `error` in an entry'),
    meaning: shared.localized('Its meaning in one or two sentences'),
  })
  .describe('One error type');
