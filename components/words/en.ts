import { ownerWords, retryWords } from '../../catalog/engine/words';
import { plural } from './plural';
import type { Words } from './words';

const months = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const month = (of: string): string => months.format(new Date(`${of}-01T00:00:00Z`));

/** The words that most pages share. */
export const en: Words = {
  locale: 'en',
  comma: ', ',
  month,
  colon: ': ',
  retry: retryWords.en,
  retryHint: {
    never: 'Sending the same request again gives the same answer.',
    'after-fix': 'The same request fails again; correct it first.',
    backoff: 'The request itself is fine; send it again with growing pauses.',
    done: 'Treat it as a success.',
  },
  owner: ownerWords.en,
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
  trail: {
    errors: 'Errors',
    statuses: 'Statuses',
    types: 'Error types',
    operations: 'Operations',
    areas: 'Areas',
    label: 'You are here',
  },
  error: {
    facts: 'In short',
    retry: 'Retry',
    owner: 'Who acts',
    causes: 'Why it happens',
    fixes: 'How to fix it',
    onlyFor: 'Only for',
    request: 'Request, wrong and right',
    wrong: 'Gets this error',
    right: 'Works',
    example: 'Example response',
    calls: 'Which calls answer this',
    note: 'Where sources disagree',
    related: 'Related errors',
    source: 'Sources',
    alsoMessages: 'Also worded',
    alsoErrors: 'error may also be',
    noError: 'empty',
    statusAssumed: (status) =>
      `No source prints the status; ${status} is assumed. With another status, this page still applies.`,
    insideSuccess: 'This failure stands inside an HTTP 200 answer, in the field',
    copyLink: 'Copy link',
    copyMessage: 'Copy message',
    copyMarkdown: 'Copy as Markdown',
    copyExample: 'Copy example',
    explainYours: 'Paste the response you got to see this with your own values',
    sourceDetail: (detail) => detail.replace(/^row /, 'error row '),
    edition: (edition, read) => `${edition}, read in ${month(read)}`,
  },
};
