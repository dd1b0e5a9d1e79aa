import type { Verdict } from '../../catalog/engine/report';
import type { ExplainerWords } from '../explainer/explainerWords';

const verdicts: Record<Verdict, string> = {
  exact: 'Exact',
  likely: 'Likely',
  ambiguous: 'Several fit',
  'status-only': 'Status only',
  unknown: 'Not in the catalog',
  'not-an-error': 'Success',
};

/** The words of the explainer. */
export const explainerEn: ExplainerWords = {
  label: 'Response or log',
  placeholder: 'Paste a response body, the output of curl -i, or a piece of a log',
  privacy: 'Explained inside this tab: nothing is sent or stored.',
  samples: 'Try one',
  sampleNames: { body: 'A body', curl: 'curl output', log: 'A log' },
  explain: 'Explain',
  edit: 'Edit',
  clear: 'Clear',
  file: 'Choose a log file',
  drop: 'Drop to read the file',
  loading: 'Loading the error catalog…',
  reading: (percent) => `${percent}% read`,
  cut: (read, all) => `Only the first ${read} of ${all} were read.`,
  failed: 'The error catalog did not load; check the network.',
  unreadable:
    'This file cannot be read: it may be a folder, or moved away. Choose another one, or paste what is in it.',
  retryLoad: 'Load again',
  noScript: 'Explaining a response needs JavaScript. You can look it up instead: ',
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
  nothingPasted: 'The box is empty. Paste a response or a log first.',
  linkProblems: {
    truncated: 'The link that led here was cut off on its way; below is what is left of it.',
    empty: 'The link that led here carries no status, error or message. Paste the response instead.',
  },
  answers: 'What it means',
  nothing: 'No REST response recognised.',
  nothingHint: 'Paste something with error, error_description or a status in it, as complete as you have it.',
  verdicts,
  verdictHints: {
    exact: 'The message is word for word that of an entry.',
    likely: 'Close to an entry; the evidence says what differs.',
    ambiguous: 'More than one reading fits; one more fact decides.',
    'status-only': 'Only the status could be used; this is what it means in general.',
    unknown: 'No entry of the catalog fits.',
    'not-an-error': 'A successful answer; nothing to fix.',
  },
  times: (count) => `${count} times`,
  evidence: 'Evidence',
  facts: {
    status: 'status',
    error: 'error',
    errorCode: 'error_code',
    message: 'message',
    endpoint: 'call',
    exception: 'exception',
  },
  outcomes: { agreed: 'agrees', differed: 'differs', absent: 'not in the paste' },
  notTied: 'open in the entry',
  expected: (value) => `the catalog has ${value}`,
  semicolon: '; ',
  mended: {
    truncated: 'cut off, read as far as it goes',
    wrapped: 'broken lines joined',
    'curly-quotes': 'curly quotes straightened',
    escaped: 'escapes undone',
    repaired: 'JSON mended',
    'full-width': 'full-width marks straightened',
  },
  findings: 'Value checks',
  questions: { endpoint: 'Which call was it?', status: 'Which status was it?', error: 'What did the error field say?' },
  choose: 'Choose',
  chosen: (answer) => `Explained for: ${answer}`,
  otherAnswer: 'Choose again',
  oneOf: 'One of these',
  others: (count) => `Other readings (${count})`,
  decidedBy: (fact) => `told apart by the ${fact}`,
  nearest: 'Nearest entries',
  open: 'Open the full entry',
  copyTicket: 'Copy ticket text',
  copyTicketOther: 'Copy ticket text in Chinese',
  share: 'Make a link to share',
  shared: (copied) => `${copied ? 'Copied.' : 'Copy this link.'} Tokens, passwords and the like are hidden in it:`,
  copyReport: 'Copy a report',
  reportHint: 'Should it be in the catalog? Send us this text; sensitive values are hidden in it.',
  cautions: {
    'sdk-number':
      'The client SDKs use 400, 401, 403 and 404 for a missing file, an invalid file, a failed download and a failed deletion. If the number came from an SDK callback, this is not its meaning.',
    'other-api': 'The paste has marks of another service; this may not be an answer of the Easemob REST API.',
    truncated: 'The paste is cut off; the answer rests on what is there.',
    'partial-failure': 'The status is 200, but items inside the answer failed.',
  },
  triage: { title: 'Summary', what: 'Error', count: 'Times' },
  showMore: (count) => `Show ${count} more`,
};
