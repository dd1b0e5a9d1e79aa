import { z } from 'zod';
import * as shared from './shared';

/** Schema of an item of `areas.yaml`: a feature area. */
export const areaSchema = z
  .strictObject({
    id: shared.slug('Id of the area, and name of its file in errors/'),
    title: shared.localized('Its name'),
  })
  .describe('One feature area');
