import { ownerWords, retryWords } from '../../catalog/engine/wordsAndPaths';
import { plural } from './plural';
import type { Words } from './words';

const months = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const month = (of: string): string => months.format(new Date(`${of}-01T00:00:00Z`));

/** Text that most pages share. */
export const en: Words = {
  locale: 'en',
  comma: ', ',
  month,
  colon: ': ',
  retry: retryWords.en,
  retryHint: {
    never: 'Sending the same request again gives the same result.',
    'after-fix': 'The same request will fail again. Correct it first.',
    backoff: 'The request itself is fine. Send it again, with longer pauses each time.',
    done: 'Treat it as a success.',
  },
  owner: ownerWords.en,
  ownerHint: {
    code: 'Whoever maintains the code that calls the API.',
    console: 'Whoever manages the app in the Easemob console.',
    plan: 'Whoever is responsible for the plan with Easemob.',
    'end-user': 'The person who uses the app.',
    support: 'They need the response, the time and the App Key.',
  },
  status: 'HTTP status',
  noErrorField: '(no error field)',
  noMessage: '(no message documented)',
  copied: 'Copied',
  copyRefused: 'Not copied',
  counts: {
    errors: (count) => plural(count, 'error'),
    operations: (count) => plural(count, 'operation'),
    more: (count) => `${count} more`,
  },
  filter: {
    label: 'Filter the list',
    count: (shown, all) =>
      shown === all ? `${all} in all` : shown === 0 ? `None of ${all}. Try another word.` : `${shown} of ${all}`,
  },
  trail: {
    errors: 'Errors',
    statuses: 'Statuses',
    types: 'Error types',
    operations: 'Operations',
    areas: 'Areas',
    label: 'You are here',
  },
  error: {
    facts: 'At a glance',
    retry: 'Retry',
    owner: 'Who acts',
    causes: 'Why it happens',
    fixes: 'How to fix it',
    message: 'Message',
    samples: 'Highlighted values are samples. Yours will differ.',
    sampleList: 'Sample values, not those of your response',
    onlyFor: 'Only for',
    request: 'Wrong and right request',
    wrong: 'Returns this error',
    right: 'Works',
    example: 'Example response',
    calls: 'Operations that return this error',
    note: 'Where sources disagree',
    related: 'Related errors',
    source: 'Sources',
    alsoMessages: 'Other wordings',
    alsoErrors: 'error can also be',
    noError: 'empty',
    statusAssumed: (status) =>
      `No source gives the status, so ${status} is assumed. This page also applies to other statuses.`,
    insideSuccess: 'This failure is reported inside an HTTP 200 response, in the field',
    copyLink: 'Copy link',
    copyMessage: 'Copy message',
    copyMarkdown: 'Copy as Markdown',
    copyExample: 'Copy example',
    explainYours: 'Paste your response to see this with your own values',
    useData: 'Get this as JSON or Markdown',
    linkHere: 'Link here from a program or ticket',
    sourceDetail: (detail) => detail.replace(/^row /, 'error row '),
    edition: (edition, read) => `${edition}, read in ${month(read)}`,
  },
};
