import { z } from 'zod';
import { custom } from './custom';
import * as shared from './shared';

/** Schema of an item of `sources.yaml`: a document, or a kind of documents, that entries name as their source. */
export const sourceSchema = z
  .strictObject({
    id: shared.slug('Name for programs'),
    prefixes: z
      .array(shared.text('`easemob-doc:`'))
      .min(1)
      .describe('How a `source` of an entry begins; the longest matching prefix decides'),
    title: shared.localized('Its name'),
    edition: shared.localized('The edition that was read'),
    languages: z
      .array(z.literal(['zh', 'en']))
      .min(1)
      .describe('Languages of the document'),
    read: z
      .string()
      .regex(/^20\d\d-(0[1-9]|1[0-2])$/, custom('is not a month.', 'Write year and month in quotes, as in "2026-11".'))
      .describe('When the catalog was last compared with it: year and month'),
  })
  .describe('One source');
