import type { RateLimit } from '../../catalog/engine/types';
import { en } from './en';
import { plural } from './plural';
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
    of.perUser ? ' for one user' : '',
    of.sharedBy ? `, shared by ${of.sharedBy} operations` : '',
    of.isDefault ? ' (default)' : '',
  ].join('');

/** All words of the pages. */
export const siteEn: SiteWords = {
  ...en,
  limit,
  noLimit: 'not stated',
  update: { text: 'A new version of this reference is ready. Reload to use it.', reload: 'Reload', later: 'Later' },
  statuses: {
    title: 'HTTP statuses',
    lead: '4xx: the request has to change. 5xx: the service or a gateway could not handle it. A 200 can still contain failed items.',
    meaning: 'What it means',
    fixes: 'What to do',
    errors: 'Errors with this status',
    noErrors: 'No error is documented with this status. It usually comes from a gateway, often without a JSON body.',
    classes: { 4: '4xx, the request', 5: '5xx, the service' },
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
    operationsWithErrors: 'Operations with errors',
    total: 'Total',
    severalAreas: 'An error can belong to several areas. The total counts it once.',
    source: 'Source and edition',
    language: 'Language',
    languages: { zh: 'Chinese', en: 'English' },
    read: 'Read',
    named: 'Citations',
  },
  home: {
    title: 'What does this error mean?',
    lead: 'Paste a response or a log of the Easemob IM REST API to see the cause, the fix and whether to retry.',
    common: 'Common errors',
    statuses: 'Statuses',
    areas: 'By area',
    table: 'Browse all errors',
    tableLead: (count) => `${count} errors to search and filter.`,
  },
  explainPage: {
    title: 'Explain a response',
    lead: 'Paste a body, curl output or part of a log, or drop a log file.',
  },
  flow: {
    title: 'The path of a request, and where each status comes from',
    description: ({ request, gateway, service }) =>
      `A request goes from your server through a gateway to the Easemob service, and the response comes back the same way. Caused by the request: ${request.join(', ')}. From the gateway: ${gateway.join(', ')}. From the service: ${service.join(', ')}.`,
    stops: {
      request: { name: 'Your server', note: 'The request has to change' },
      gateway: { name: 'Gateway', note: 'Not delivered, or no response' },
      service: { name: 'Easemob service', note: 'It failed to handle the request' },
    },
    request: 'request',
    response: 'response',
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
