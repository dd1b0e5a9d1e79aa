import { z } from 'zod';
import * as shared from './shared';

/** Schema of an item of `areas.yaml`: a feature area. */
export const areaSchema = z
  .strictObject({
    id: shared.slug('A file of errors/, a filter, a page'),
    title: shared.localized('Its name'),
  })
  .describe('One feature area');
