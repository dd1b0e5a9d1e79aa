import { z } from 'zod';

/** Schema of an item of `placeholders.yaml`: a placeholder that contains something other than a name. */
export const placeholderSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]*$/)
      .describe('The name in messages, without braces; in alphabetical order'),
    holds: z
      .literal(['number', 'word', 'words', 'list'])
      .describe('What it contains: a number, one word such as an id, several words, or a list of names'),
  })
  .describe('One placeholder');
