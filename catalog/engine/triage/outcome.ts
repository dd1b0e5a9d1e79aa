import type { Explainer } from '../explain';
import type { Explained, ExplainOptions, FoundResponse } from '../report';
import { createGroups, type Outcome, type TriageReport } from './groups';
import { isRecordStart, lineEnd, lineStart, recordStarts, recordTime } from '../read/records';

/** An unknown message without its values: numbers, identifiers, and text in quotes and brackets. */
export const messageTemplate = (message: string): string =>
  message
    .slice(0, 400)
    .replace(/"[^"]{0,100}"|'[^']{0,100}'|\[[^\]]{0,100}\]/g, '…')
    .replace(/[\w@.+-]*\d[\w@.+-]*/g, '…')
    .trim();

/** A time in a JSON field, as loggers write it. */
const NAMED_TIME =
  /"(?:@?time(?:stamp)?|ts|date(?:time)?|startedDateTime)"\s*:\s*"(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}[^"]{0,12})"/i;
const mostLinesBack = 20;

/**
 * Time of a response in milliseconds since 1970: from its body, or else from the log record around it, which may
 * start some lines above, or below a status. Null if neither has one.
 */
export function responseTime(
  text: string,
  { timestamp, start, end }: Pick<FoundResponse, 'timestamp' | 'start' | 'end'>,
): number | null {
  if (timestamp !== null) return timestamp;
  const named = NAMED_TIME.exec(text.slice(start, Math.min(end, start + 2000)));
  if (named !== null) return recordTime(named[1] ?? '');
  let line = lineStart(text, start);
  for (let nth = 0; nth < mostLinesBack && line > 0 && !isRecordStart(text, line); nth++)
    line = lineStart(text, line - 1);
  const above = isRecordStart(text, line) ? recordTime(text.slice(line, Math.max(start, lineEnd(text, line)))) : null;
  const within = recordStarts(text.slice(start, end))[1];
  return above ?? (within === undefined ? null : recordTime(text.slice(start + within, end)));
}

/** The first time in a record up to the end of its nth log line. A time below that line belongs to something else. */
export const timeUpTo = (line: number, record: string): number | null =>
  recordTime(record.slice(0, recordStarts(record)[line + 1]));

/** Names of values that tell what a response is about: users first, then groups, then anything else. */
const SUBJECTS = [
  /^(?:user|member|owner|operator|from|to|contact|admin)/i,
  /^(?:group|room|chatroom|thread)/i,
  /./,
] as const;
/** Names of values that say nothing about the user or group of a response. */
const NO_SUBJECT = /^(?:app|org|limit|max|count|number|size|status|type|field|method|host|path|length)/i;

const valueNamed = (values: Readonly<Record<string, string>>, pattern: RegExp): string | null =>
  Object.entries(values).find(([name]) => !NO_SUBJECT.test(name) && pattern.test(name))?.[1] ?? null;

const subjectIn = (values: Readonly<Record<string, string>>): string | null =>
  SUBJECTS.map((pattern) => valueNamed(values, pattern)).find((value) => value !== null) ?? null;

const PARAMETER = /^\{(\w+)\}$/;

/** Values of the parameters in a path, except those of the App Key. */
function valuesOfPath(endpoint: string, path: string): Record<string, string> {
  const names = endpoint
    .replace(/^[A-Z]+ |#.*$/g, '')
    .split('/')
    .reverse();
  const segments = path
    .replace(/[?#].*$/, '')
    .split('/')
    .reverse();
  const pairs = names.flatMap((segment, nth): [string, string][] => {
    const name = PARAMETER.exec(segment)?.[1];
    const value = segments[nth];
    return name === undefined || !value || (/_name$/.test(name) && /^(?:org|app)/.test(name)) ? [] : [[name, value]];
  });
  return Object.fromEntries(pairs);
}

function callOf({ endpoint, response: { call } }: Explained): string | null {
  if (endpoint !== null || call === null) return endpoint;
  const path = call.path.replace(/\/[^/]*\d[^/]*/g, '/…').slice(0, 200);
  return call.method === null ? path : `${call.method} ${path}`;
}

/** What a response is about, according to its message or else the path of its call. */
function aboutWhom({ candidates: [best], response, endpoint }: Explained): Pick<Outcome, 'subject' | 'user' | 'group'> {
  const item = response.failures[0]?.subject ?? null;
  const captured = best?.values ?? {};
  const inPath = endpoint === null || response.call === null ? {} : valuesOfPath(endpoint, response.call.path);
  const [user, group] = SUBJECTS.map((pattern) => valueNamed(captured, pattern) ?? valueNamed(inPath, pattern));
  return { subject: subjectIn(captured) ?? item ?? subjectIn(inPath), user: user ?? null, group: group ?? null };
}

/** Merges the failed items of one bulk response, which share its position. */
export function byResponse(responses: readonly Explained[]): [Explained, ...Explained[]][] {
  const answers = new Map<string, [Explained, ...Explained[]]>();
  for (const explained of responses) {
    const { start, end, failures } = explained.response;
    const key = failures.length > 0 ? `${start} ${end}` : `${answers.size} alone`;
    const known = answers.get(key);
    answers.set(key, known ? [...known, explained] : [explained]);
  }
  return [...answers.values()];
}

function kindOf({ verdict, response: { status, error, message } }: Explained): string {
  if (verdict !== 'unknown') return String(status);
  return [status, error, message === null ? null : messageTemplate(message)].filter((part) => part !== null).join(' ');
}

/** What a response from `byResponse` adds to its group. `recordTime` is used if the response itself has no time. */
export function outcomeOf(answer: readonly [Explained, ...Explained[]], recordTime: number | null): Outcome {
  const [explained] = answer;
  const { verdict, candidates, response } = explained;
  const isKnown = verdict === 'exact' || verdict === 'likely' || verdict === 'ambiguous';
  return {
    id: isKnown ? (candidates[0]?.id ?? null) : null,
    kind: kindOf(explained),
    verdict,
    status: response.status,
    error: response.error,
    message: response.message,
    call: callOf(explained),
    values: isKnown ? (candidates[0]?.values ?? {}) : {},
    ...aboutWhom(explained),
    time: response.timestamp ?? recordTime,
    items: response.failures.length > 0 ? { failed: answer.length, total: answer.length + response.succeeded } : null,
  };
}

/** Groups the responses in a text that is explained as a whole. Equal responses are merged, so only one time is known. */
export function groupAnswers(explainer: Explainer, text: string, options: ExplainOptions): TriageReport {
  const groups = createGroups();
  let responses = 0;
  for (const answer of byResponse(explainer.explain(text, options).responses)) {
    const [{ count, response }] = answer;
    const outcome = outcomeOf(answer, responseTime(text, response));
    const record = text.slice(response.start, response.end);
    for (let nth = 0; nth < count; nth++) groups.add(outcome, record, nth === 0 ? answer : []);
    responses += count;
  }
  return { responses, groups: groups.list() };
}
