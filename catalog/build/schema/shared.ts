import { z } from 'zod';
import { custom } from './custom';

/** A text that is not blank. */
export const text = (description: string) =>
  z.string().regex(/\S/, custom('is blank.', 'Write the text.')).describe(description);

/** Phrases that readers search for. */
export const keywords = z
  .array(text('A phrase in either language'))
  .optional()
  .describe('Phrases that readers search for and that no other text of the entry contains; only for the search');

/** A text in both languages. */
export const localized = (description: string) =>
  z
    .strictObject({
      zh: text('中文，一行；`code`、{placeholder}、[文字](errors/some-id) 三种标记'),
      en: text('English, one line; allowed markup is `code`, {placeholder} and [words](errors/some-id)'),
    })
    .describe(description);

/** Words joined by `-`. The number of words in an id is checked by a rule. */
export const slug = (description: string) =>
  z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, custom('is not in kebab-case.', 'Write lower-case words joined by `-`.'))
    .describe(description);

const callForm = /^(GET|POST|PUT|DELETE|PATCH|HEAD) (\/[^\s#/]+)+(#[a-z][a-z0-9-]*)?$/;

/** A call as entries write it: method, space, path template, and `#variant` if operations share method and path. */
export const callKey = z
  .string()
  .regex(callForm, custom('is not a call.', 'Write METHOD, a space and the path, as in `key` of endpoints.yaml.'))
  .describe('METHOD /path/{parameter}, as in `key` of endpoints.yaml; `#variant` if operations share method and path');

/** Statements that may apply to some calls only. */
export const callTexts = (description: string) =>
  z
    .array(
      localized('One statement').extend({
        when: z.array(callKey).min(1).optional().describe('The calls it applies to; leave it out if it applies to all'),
      }),
    )
    .min(1)
    .describe(description);

/** Statements that apply to every call. */
export const localizedList = (description: string) => z.array(localized('One statement')).min(1).describe(description);

/** An HTTP status. */
export const status = z
  .int(custom('is not a whole number.', 'Write the HTTP status without quotes, for instance 403.'))
  .min(100)
  .max(599)
  .describe('HTTP status, which must be listed in statuses.yaml');

/** Whether the same call may be sent again. */
export const retry = z
  .literal(['never', 'after-fix', 'backoff'])
  .describe('Whether the same call may be sent again: never, after something is changed, or later with growing delays');

/** The state that the call asks for already exists. */
export const done = z
  .literal(true)
  .optional()
  .describe('The state that the call asks for already exists, so nothing is left to do. Only with `retry: never`');

/** The number in `error_code`. */
export const errorCode = z
  .int()
  .positive()
  .optional()
  .describe('The number that newer services send as `error_code`; leave it out if none is documented');

/** Who has to act. */
export const owner = z
  .literal(['code', 'console', 'plan', 'end-user', 'support'])
  .describe("Who acts: the calling code, the console's settings, the plan (sales), the end user, technical support");

/** Where the facts come from. Must not be empty. */
export const source = z.array(text('File, page or row')).min(1).describe('Where the facts come from');

/** Ids of related entries. */
export const see = z
  .array(slug('Id of a related entry'))
  .describe('Related entries, most closely related first; [] for none');
