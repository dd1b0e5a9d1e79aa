import type { Verdict } from '../../catalog/engine/report';
import type { ExplainerWords } from '../explainer/explainerWords';

const verdicts: Record<Verdict, string> = {
  exact: 'Exact',
  likely: 'Likely',
  ambiguous: 'Several fit',
  'status-only': 'Status only',
  unknown: 'Not identified',
  'not-an-error': 'Success',
};

/** Text of the explainer. */
export const explainerEn: ExplainerWords = {
  label: 'Response or log',
  placeholder: 'Paste a response body, the output of curl -i, or a log of any size. Files can be dropped anywhere.',
  privacy: 'Explained in this tab. Nothing is sent or stored.',
  samples: 'Try one',
  sampleNames: { body: 'A body', curl: 'curl output', log: 'A log' },
  explain: 'Explain',
  edit: 'Edit',
  clear: 'Clear',
  file: 'Choose log files',
  drop: 'Drop the files to read them',
  files: 'Files',
  longPaste: 'Pasted text',
  loading: 'Loading the error catalog…',
  reading: (read, all) => `${read} of ${all} read`,
  stop: 'Stop and show what was found',
  cut: (read, all) => `Stopped: the counts cover the first ${read} of ${all}.`,
  failed: 'The error catalog did not load. Check the network.',
  fileProblems: {
    empty: (name) => `“${name}” is empty.`,
    binary: (name) => `“${name}” is not a text file. Choose a log, HAR or CSV file, or one of these compressed as .gz.`,
    damaged: (name) => `“${name}” is cut off or damaged. The counts cover only the part that could be decompressed.`,
    unreadable: (name) =>
      `“${name}” could not be read completely. It may be a folder, or it may have been moved. Choose the files inside it, or paste their content.`,
  },
  space: ' ',
  retryLoad: 'Load again',
  textsLoading: 'Loading causes and fixes…',
  textsFailed: 'The causes and fixes did not load. Check the network, or open the page of the error.',
  noScript: 'The explainer needs JavaScript. You can look up the error instead: ',
  noScriptLink: 'all errors',
  summary: (counts) => {
    const parts = Object.entries(counts).map(
      ([verdict, count]) => `${verdicts[verdict as Verdict].toLowerCase()} ${count}`,
    );
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return all === 1
      ? `1 response found: ${parts.join('').replace(/ 1$/, '')}`
      : `${all} responses found: ${parts.join(', ')}`;
  },
  nothingPasted: 'The box is empty. Paste a response or a log, or try a sample.',
  linkProblems: {
    truncated: 'The link was cut off on its way. The result is based on what is left of it.',
    empty: 'The link contains no status, error or message. Paste the response instead.',
  },
  answers: 'What it means',
  nothing: 'No REST response recognized.',
  nothingHint: 'Paste as much of the response as you have, with error, error_description or the status.',
  alsoFound: (count) => (count === 1 ? '1 error matches your question' : `${count} errors match your question`),
  alsoFoundHint: 'Found by the words of the question. Paste the response for an exact answer.',
  verdicts,
  hints: {
    exact: 'The message matches an entry word for word.',
    likely: 'Close to an entry. The evidence shows what differs.',
    'status-only':
      'Only the status is known. This is what it means in general. With the JSON body, the answer is more exact.',
    'status-of-a-body': 'The body matches no error in the catalog. This is what the status means in general.',
    'type-only':
      'The response has no message, and its type alone does not tell which error it is. Paste the whole response.',
    unknown: 'Check that the paste is complete and comes from the Easemob REST API.',
    'unknown-with-status':
      'This is only what the status means in general. Check that the paste is complete and comes from the Easemob REST API.',
    'not-an-error': 'A successful response. There is nothing to fix.',
  },
  times: (count) => `${count} times`,
  untitled: {
    exact: '',
    likely: '',
    ambiguous: 'One of these',
    'status-only': 'Status without a documented meaning',
    unknown: 'This error is not in the catalog',
    'not-an-error': 'The call succeeded',
  },
  oneOfType: (count, error) => `One of ${count} errors with ${error}`,
  unfold: 'Expand',
  fold: 'Collapse',
  evidence: 'Evidence',
  verdictGuide: 'How certain an answer is',
  facts: {
    status: 'status',
    error: 'error',
    errorCode: 'error_code',
    message: 'message',
    endpoint: 'call',
    exception: 'exception',
  },
  outcomes: { agreed: 'agrees', differed: 'differs', absent: 'not in the paste' },
  notTied: {
    status: 'not tied to a status',
    error: 'not tied to an error',
    errorCode: 'not tied to an error_code',
    message: 'not tied to a message',
    endpoint: 'not tied to a call',
    exception: 'not tied to an exception',
  },
  expected: (value) => `the catalog has ${value}`,
  semicolon: '; ',
  mended: {
    truncated: 'cut off, read as far as possible',
    wrapped: 'broken lines joined',
    'curly-quotes': 'curly quotes replaced',
    escaped: 'escapes removed',
    repaired: 'JSON repaired',
    'full-width': 'full-width punctuation replaced',
  },
  findings: 'Value checks',
  questions: { endpoint: 'Which call was it?', status: 'Which status was it?', error: 'What did the error field say?' },
  choose: 'Choose',
  chooseOf: (count) => `Choose one of ${count}`,
  take: 'Use this one',
  chosen: (answer) => `Explained for: ${answer}`,
  otherAnswer: 'Choose again',
  others: (count) => `Other possible meanings (${count})`,
  decidedBy: (fact) => `distinguished by the ${fact}`,
  nearest: 'Nearest entries',
  open: 'Open the full entry',
  openStatus: 'See all errors with this status',
  openType: 'See all errors of this type',
  ticket: {
    title: 'Ticket text:',
    names: { customer: 'Reply to the customer', engineer: 'For engineers' },
    language: 'Language',
    mask: 'Also mask:',
    masks: { ips: 'IP addresses', appKeys: 'App Key', users: 'user IDs', groups: 'group IDs' },
    preview: 'This text will be copied. Secrets are masked, but read it before you send it.',
    copy: 'Copy the text',
  },
  share: 'Create a link to share',
  shared: (copied) => `${copied ? 'Copied.' : 'Copy this link.'} Tokens, passwords and other secrets are masked:`,
  copyReport: 'Copy a report',
  openReport: 'Open a prefilled issue',
  reportHint: 'Should it be in the catalog? Report it: status, error, message and field names only, never your values.',
  cautions: {
    'sdk-number':
      'If the number came from a client SDK callback, it means something else: a missing or invalid file, or a failed download or deletion.',
    'other-api':
      'The paste looks like it comes from another service. This may not be a response of the Easemob REST API.',
    truncated: 'The paste is cut off. The result is based on what is there.',
    'partial-failure': 'The status is 200, but some items in the response failed.',
  },
  triage: {
    title: 'Summary',
    what: 'Error',
    count: 'Times',
    first: 'First (UTC)',
    last: 'Last (UTC)',
    users: 'Users',
    groups: 'Groups',
    copy: 'Copy as Markdown',
    masked: 'Secrets are masked.',
    further: (groups, responses) => `${groups} less frequent kinds with ${responses} responses are not listed.`,
    calls: 'Calls',
    more: (count) => `and ${count} more`,
    different: {
      users: (count) => (count === 1 ? '1 user' : `${count} different users`),
      groups: (count) => (count === 1 ? '1 group' : `${count} different groups`),
    },
    examples: (count) => (count === 1 ? 'One example' : `${count} examples`),
    items: (responses, failed, total) =>
      total === null
        ? `${responses} responses, ${failed} items failed`
        : `1 response, ${failed} of ${total} items failed`,
  },
  showMore: (count) => `Show ${count} more`,
};
