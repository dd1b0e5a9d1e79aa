import { z } from 'zod';

/** Schema of an item of `placeholders.yaml`: a placeholder that holds something other than a name. */
export const placeholderSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]*$/)
      .describe('As in the messages, without braces; in the order of the alphabet'),
    holds: z
      .literal(['number', 'word', 'words', 'list'])
      .describe('A number; one word, such as an id; several words; a list of names'),
  })
  .describe('One placeholder');
