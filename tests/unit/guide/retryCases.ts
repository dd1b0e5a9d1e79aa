import { failure, json, serviceThatAnswers, type Answer, type Service } from './service';

/** What every snippet must do with a series of responses. */
export interface RetryCase {
  name: string;
  answers: Answer[];
  /** True for a call that must not be repeated. */
  once?: boolean;
  /** Number of calls that the service has received at the end. */
  sent: number;
  succeeds: boolean;
}

/** Timeout of an attempt that is answered, in seconds. A busy machine takes long to start a program or to answer. */
export const PATIENCE = 60;

/**
 * Timeouts of an attempt to try, in seconds. A test that has to wait for the timeout begins with a short one. On a busy
 * machine, that may be too short for the attempt that is answered, so it is repeated with a longer one.
 */
const timeoutsFor = (answers: readonly Answer[]): readonly number[] =>
  answers.some((answer) => answer === 'silent' || answer === 'trickle') ? [3, 30] : [PATIENCE];

/** Makes the calls of a case, with one timeout after another until the service has received as many as it should. */
export async function outcomeOf<T>(
  { answers, sent }: Pick<RetryCase, 'answers' | 'sent'>,
  makeCalls: (service: Service, timeout: number) => Promise<T>,
  [timeout = PATIENCE, ...longer]: readonly number[] = timeoutsFor(answers),
): Promise<{ seen: Service['seen']; outcome: T }> {
  const service = await serviceThatAnswers(...answers);
  const outcome = await makeCalls(service, timeout);
  if (service.seen.length === sent || longer.length === 0) return { seen: service.seen, outcome };
  return outcomeOf({ answers, sent }, makeCalls, longer);
}

const ok = json(200, { count: 1 });
const gateway: Answer = { status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' };
const byRate = failure(429, 'reach_limit', 'This request has reached api limit');

const passing: [string, Answer][] = [
  ['a 429 by rate', byRate],
  ['a gateway page', gateway],
  ['a 408', { status: 408, body: '' }],
  ['the message rate', failure(403, 'message_send_error', 'message send reach limit')],
  [
    'the message rate of a newer edition',
    failure(403, null, 'Forbidden for url: [http://a1.easemob.com/o/a/messages]'),
  ],
  ['the rate of the translation', failure(400, null, 'The request has reached the maximum limit')],
  ['silence', 'silent'],
  ['a response that ends too early', 'cut'],
  ['a chunked response that ends too early', 'cut in chunks'],
  ['a response that never ends', 'trickle'],
];

const lasting: [string, Answer][] = [
  ['a 400', failure(400, 'illegal_argument', 'password or pin must provided')],
  ['a 403', failure(403, 'forbidden_op', 'forbidden operation on group owner!')],
  ['a 429 by plan', failure(429, 'resource_limited', 'You have exceeded the limit')],
  ['a 500 that is a mistake', failure(500, 'web_application', 'javax.ws.rs.WebApplicationException')],
  ['a 501', { status: 501, body: '' }],
  ['a service that is switched off', failure(503, null, 'service not open')],
  ['a 409 without a way to read the current state', failure(409, 'concurrent_operation_error', 'edited by another')],
];

/** The behavior that all snippets have in common. */
export const retryCases: RetryCase[] = [
  { name: 'succeeds at once', answers: [ok], sent: 1, succeeds: true },
  ...passing.map(([what, answer]) => ({
    name: `repeats after ${what}`,
    answers: [answer, ok],
    sent: 2,
    succeeds: true,
  })),
  ...lasting.map(([what, answer]) => ({
    name: `does not repeat ${what}`,
    answers: [answer, ok],
    sent: 1,
    succeeds: false,
  })),
  {
    name: 'repeats a refused call that must not be done twice',
    answers: [byRate, ok],
    once: true,
    sent: 2,
    succeeds: true,
  },
  { name: 'leaves alone what may have been done', answers: [gateway, ok], once: true, sent: 1, succeeds: false },
  { name: 'leaves alone what ended too early', answers: ['cut', ok], once: true, sent: 1, succeeds: false },
];
