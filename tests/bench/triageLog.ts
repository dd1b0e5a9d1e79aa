import { seeded } from './seeded';

/** Formats of the generated log. */
export const logFormats = ['ndjson', 'csv', 'access', 'log'] as const;

/** One of the formats. */
export type LogFormat = (typeof logFormats)[number];

/** The expected counts for one kind of response in a generated log. */
export interface Truth {
  /** Id of the entry; null if only the status is known. */
  id: string | null;
  status: number;
  count: number;
  first: number;
  last: number;
  /** The different users. */
  subjects: Set<string>;
}

interface Kind {
  id: string;
  status: number;
  error: string;
  call: (user: string, group: string) => [method: string, path: string];
  message: (user: string, group: string) => string;
}

const kinds: readonly Kind[] = [
  {
    id: 'user-already-in-group',
    status: 403,
    error: 'forbidden_op',
    call: (user, group) => ['POST', `/easemob-demo/chatdemoui/chatgroups/${group}/users/${user}`],
    message: (user, group) => `can not join this group, reason:user: ${user} already in group: ${group}\n`,
  },
  {
    id: 'api-rate-limit',
    status: 429,
    error: 'reach_limit',
    call: (user) => ['GET', `/easemob-demo/chatdemoui/users/${user}`],
    message: () => 'This request has reached api limit',
  },
  {
    id: 'users-not-members',
    status: 403,
    error: 'forbidden_op',
    call: (user, group) => ['DELETE', `/easemob-demo/chatdemoui/chatgroups/${group}/users/${user}`],
    message: (user) => `users [${user}] are not members of this group!`,
  },
];

const startTime = Date.UTC(2026, 0, 5, 8, 0, 0);

const pad = (number: number): string => String(number).padStart(2, '0');

/** A time in the format of Apache and nginx. */
function apacheTime(time: number): string {
  const date = new Date(time);
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(pad).join(':');
  return `${pad(date.getUTCDate())}/Jan/2026:${clock} +0000`;
}

interface Row {
  time: number;
  method: string;
  path: string;
  status: number;
  took: number;
  body: string;
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const writers: Record<LogFormat, (row: Row) => string> = {
  ndjson: ({ time, body, ...row }) =>
    JSON.stringify({ time: new Date(time).toISOString(), ...row, ...(body === '' ? {} : { body }) }),
  csv: ({ time, method, path, status, took, body }) =>
    [new Date(time).toISOString(), method, path, String(status), String(took), quoted(body)].join(','),
  access: ({ time, method, path, status, took }) =>
    `10.0.${took % 200}.7 - - [${apacheTime(time)}] "${method} ${path} HTTP/1.1" ${status} ${took + 200} "-" "okhttp/4.9.1"`,
  log: ({ time, method, path, status, took, body }) => {
    const [date, clock] = new Date(time).toISOString().replace('Z', '').split('T');
    return `${date} ${clock} ${status < 400 ? 'INFO ' : 'ERROR'} [http-nio-${took % 40}] c.e.im.RestClient - ${method} https://a1.easemob.com${path} -> ${status} in ${took} ms${body === '' ? '' : ` ${body}`}`;
  },
};

/** A log and its expected counts. */
export interface GeneratedLog {
  text: string;
  truth: Truth[];
}

function note(truth: Map<string, Truth>, row: Row, id: string | null, user: string): void {
  const key = id ?? `status ${row.status}`;
  const known = truth.get(key) ?? {
    id,
    status: row.status,
    count: 0,
    first: row.time,
    last: row.time,
    subjects: new Set(),
  };
  known.count++;
  known.last = row.time;
  known.subjects.add(user);
  truth.set(key, known);
}

/**
 * Generates a log of about `size` characters. The share `errors` of its records (0 to 1) are failures, each for one
 * of `users` users.
 */
export function generateLog(format: LogFormat, size: number, errors = 0.01, users = 50_000): GeneratedLog {
  const random = seeded(size + format.length);
  const pick = (most: number): number => Math.floor(random() * most);
  const truth = new Map<string, Truth>();
  const lines = format === 'csv' ? ['time,method,path,status,ms,body'] : [];
  let length = 0;
  for (let time = startTime; length < size; time += 1000) {
    const kind = random() < errors ? kinds[pick(kinds.length)] : undefined;
    const [user, group] = [`user_${pick(users)}`, String(100_000_000_000_000 + pick(900) * 1000)];
    const [method, path] = kind?.call(user, group) ?? ['GET', `/easemob-demo/chatdemoui/users/${user}`];
    const status = kind?.status ?? 200;
    const body = kind
      ? JSON.stringify({
          error: kind.error,
          exception: 'EasemobException',
          timestamp: time,
          duration: 0,
          error_description: kind.message(user, group),
        })
      : '';
    const row: Row = { time, method, path, status, took: pick(900), body };
    if (kind) note(truth, row, format === 'access' ? null : kind.id, user);
    const line = writers[format](row);
    lines.push(line);
    length += line.length + 1;
  }
  return { text: `${lines.join('\n')}\n`, truth: [...truth.values()].sort((one, other) => other.count - one.count) };
}
