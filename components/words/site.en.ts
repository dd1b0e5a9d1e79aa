import type { RateLimit } from '../../catalog/engine/types';
import { en } from './en';
import { plural } from './plural';
import { homeEn } from './home.en';
import type { SiteWords } from './siteWords';

const spans: Record<RateLimit['per'], string> = {
  second: 'per second',
  '10-seconds': 'per 10 seconds',
  minute: 'per minute',
  '30-minutes': 'per 30 minutes',
  day: 'per day',
  call: 'in one call',
};

const limit = (of: RateLimit): string =>
  [
    of.per === 'call' ? 'up to ' : '',
    `${of.count} ${of.unit} ${spans[of.per]}`,
    of.perUser ? ' for each user' : '',
    of.sharedBy ? `, shared by ${of.sharedBy} operations` : '',
    of.isDefault ? ' (default)' : '',
  ].join('');

/** Text of all pages. */
export const siteEn: SiteWords = {
  ...homeEn,
  limit,
  noLimit: 'not stated',
  update: { text: 'A new version of this reference is ready. Reload to use it.', reload: 'Reload', later: 'Later' },
  statuses: {
    title: 'HTTP statuses',
    lead: 'Most 4xx errors need a change to the request. Most 5xx errors mean that the service or a gateway could not handle it. A 200 can still contain failed items.',
    meaning: 'What it means',
    fixes: 'What to do',
    errors: 'Errors with this status',
    noErrors: 'No error is documented with this status. It usually comes from a gateway, often without a JSON body.',
  },
  types: {
    title: 'Error types',
    lead: 'The values of the field error in a response. One value can stand for many problems. The message tells them apart.',
    heading: (error) => `error: ${error}`,
    description: (error, errors) => `${plural(errors, 'error')} with error ${error} in the body: causes and fixes.`,
  },
  operations: {
    title: 'Operations',
    lead: 'Every REST operation with its rate limit. Open one to see the errors it can return.',
    name: 'Operation',
    limit: 'Rate limit',
    errors: 'Errors',
    otherPaths: 'Other URLs',
    query: 'Query parameters',
    errorsByStatus: 'Errors of this operation',
    noErrors: 'No error is documented for this operation.',
    anyCall: 'Errors that any call can return: ',
    partialFailures: 'Failures inside an HTTP 200 response',
    checker: 'Explain a response of this operation',
    description: (call, errors) => `${call}: its rate limit and the ${plural(errors, 'error')} it can return.`,
  },
  areas: {
    title: 'By area',
    lead: 'Errors and operations, grouped by feature.',
    errors: 'Errors',
    operations: 'Operations',
    partialFailures: 'Failures inside an HTTP 200 response',
    description: (area, errors, operations) =>
      `${area}: ${plural(errors, 'error')} and ${plural(operations, 'operation')}.`,
  },
  coverage: {
    byArea: 'By area',
    area: 'Area',
    partialFailures: 'Failures inside a 200',
    operationsWithErrors: 'Operations with errors / all',
    total: 'Total',
    severalAreas: 'An error can belong to several areas. The total counts it once.',
    source: 'Source and edition',
    language: 'Language',
    languages: { zh: 'Chinese', en: 'English' },
    read: 'Read',
    named: 'Citations',
  },
  flow: {
    title: 'Who acts: from the call to the service',
    actors: { ...en.owner, support: 'Easemob service' },
    remedies: {
      fix: 'Change the request: parameters, IDs, token, method or URL.',
      wait: 'The request is fine. Slow down or wait, then send it again.',
      stop: 'Stop. Either it is done already, or it can never succeed.',
      user: 'The person who uses the app has to change what they entered or set.',
      console: 'Turn on a feature, or change a setting.',
      plan: 'Upgrade the plan, ask sales to raise the limit, or delete what you no longer need.',
      service: 'Wait and send it again. If the error persists, send the response to support.',
    },
    note: 'One status can appear in several rows, so the status alone does not decide. A 429 with reach_limit is the call rate: wait. A 429 with resource_limited is the plan: waiting does not help. Most 4xx errors need a change, but with some you only have to wait. Read error and the message.',
  },
  anatomy: {
    title: 'An error response, part by part',
    parts: {
      status: 'A first hint. One status can stand for many problems.',
      type: 'The type, for your code: branch on it together with the status.',
      exception: 'The class on the server. Only a hint, and it may be missing.',
      timestamp: 'The clock of the server, in milliseconds. Include it when you contact support.',
      duration: 'How long the server took, in milliseconds.',
      message: 'The message, for people and the log. It often contains your own values: bob and 40659491815425.',
    },
  },
  timeline: {
    title: 'A call that fails five times: when each attempt is sent',
    attempt: (number, earliest, latest) =>
      latest > 0 ? `Attempt ${number}: after ${earliest}–${latest} s` : `Attempt ${number}`,
    description: (attempts) =>
      `Seconds after the first failure. ${attempts.map(({ number, earliest, latest }) => siteEn.timeline.attempt(number, earliest, latest)).join('. ')}.`,
    note: 'Seconds after the first failure, without the time of the calls themselves. The waits are at most 1, 2, 4 and 8 seconds; half of each is random. There is no further attempt after the fifth failure.',
  },
  notFound: {
    title: 'Page not found',
    lead: 'The address may be misspelled, or the page may have moved.',
    meant: 'Did you mean',
    retired: 'This error has been removed from the catalog.',
    ways: 'Or continue here',
    moving: 'Taking you to',
  },
};
