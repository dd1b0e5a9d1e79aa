import type { Explained, FoundResponse } from '../report';
import { responseTime } from '../triage/outcome';
import { redact } from './redact';
import { callOf, titledCall, type Seen, type TicketInput } from './ticketInput';
import { asCode } from './pastedText';
import { ticketWords } from './ticketWords';

/** How much text of the last occurrence is read. */
const longestRecord = 4000;

/** Time of the last occurrence of the message, if the text contains the response more than once. */
function lastTime(pasted: string, { message, start }: FoundResponse): number | null {
  const at = message === null || message === '' ? -1 : pasted.lastIndexOf(message);
  if (at <= start) return null;
  const stamp = /"timestamp"\s*:\s*(\d{13})\b/.exec(pasted.slice(Math.max(start, at - 300), at + longestRecord));
  const timestamp = stamp === null ? null : Number(stamp[1]);
  return responseTime(pasted, { timestamp, start: at, end: at });
}

/** Count and times of a response in the text that contains it. */
export function seenIn(pasted: string, { response, count }: Explained): Seen {
  const first = responseTime(pasted, response);
  const last = count > 1 ? lastTime(pasted, response) : null;
  const times = [first, last].filter((time) => time !== null);
  return {
    count,
    first: times.length === 0 ? null : Math.min(...times),
    last: times.length === 0 ? null : Math.max(...times),
  };
}

const REQUEST_ID = /\b(?:x[-_])?(?:request|trace|correlation)[-_ ]?id["']?\s{0,4}[:=]\s{0,4}["']?([\w.:-]{6,80})/gi;
const furthest = 2000;

/** The request ID next to a response; null if there is none. An ID before another body belongs to that body. */
export function requestIdIn(pasted: string, { start, end }: FoundResponse): string | null {
  const from = Math.max(0, start - furthest);
  const found = [...pasted.slice(from, end).matchAll(REQUEST_ID)].pop();
  if (found === undefined || /\}\s*\n/.test(pasted.slice(from + found.index, start))) return null;
  return redact(found[0]).endsWith('***') ? null : (found[1] ?? null);
}

const APP_PATH = /^\/([\w-]{1,40})\/([\w-]{1,40})(?=\/|$)/;

/** The App Key in the path of a documented call, as `org#app`; null for any other call. */
function appKeyOf({ endpoint, response: { call } }: Explained): string | null {
  if (endpoint === null || !endpoint.includes('/{org_name}/{app_name}') || call === null) return null;
  const [, org, app] = APP_PATH.exec(call.path) ?? [];
  return org === undefined ? null : `${org}#${app}`;
}

/** A time in UTC and in Beijing time. */
function writtenTime(time: number): string {
  const local = new Date(time + 8 * 3_600_000).toISOString().replace('T', ' ').slice(0, 19);
  return `${new Date(time).toISOString()} (${local} UTC+8)`;
}

function timesOf({ seen, locale }: TicketInput): [string, string | null][] {
  const words = ticketWords[locale];
  const { count, first, last } = seen;
  const isOne = first === last;
  const time = (value: number | null): string | null => (value === null ? null : asCode(writtenTime(value)));
  return [
    [words.time, isOne ? time(first) : null],
    [words.first, isOne ? null : time(first)],
    [words.last, isOne ? null : time(last)],
    [words.count, count > 1 ? String(count) : null],
  ];
}

/** The facts about the response and its call, as items of a Markdown list. */
export function factLines(input: TicketInput): string[] {
  const { explained, catalog, locale, requestId } = input;
  const words = ticketWords[locale];
  const { verdict, response, candidates } = explained;
  const code = (value: string | number | null): string | null => (value === null ? null : asCode(String(value)));
  const isBulk = response.failures.length > 0;
  const isOneEntry = verdict === 'ambiguous' && candidates.length === 1;
  const facts: [string, string | null][] = [
    [words.verdict, isBulk ? null : isOneEntry ? words.dependsOnCall : words.verdicts[verdict]],
    [words.facts.status, isBulk ? asCode('200') : code(response.status)],
    [words.facts.error, code(response.error)],
    [words.facts.errorCode, code(response.errorCode)],
    [words.facts.message, isBulk ? null : code(response.message)],
    [words.facts.endpoint, code(callOf(explained, catalog))],
    [words.path, code(response.call?.path ?? null)],
    [words.appKey, code(appKeyOf(explained))],
    [words.facts.exception, code(response.exception)],
    ...timesOf(input),
    [words.requestId, code(requestId)],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [`- ${name}${value}`]));
}

/** The question that decides, and its possible answers. Calls are listed with their titles. */
export function questionLines({ explained: { question }, catalog, locale }: TicketInput): [string, string[]] | null {
  if (question === null) return null;
  const options = question.options.map((option) =>
    question.fact === 'endpoint' ? titledCall(option, catalog) : option,
  );
  return [ticketWords[locale].questions[question.fact], options];
}
