import fc from 'fast-check';

const userId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,19}$/).filter((id) => !id.endsWith('.'));
const number = fc.integer({ min: 1, max: 999_999 }).map(String);
const groupId = fc.stringMatching(/^[1-9]\d{13,14}$/);

/** Realistic values by placeholder. The others are user IDs. */
const byName: Record<string, fc.Arbitrary<string>> = {
  limit: number,
  size: number,
  line: number,
  column: number,
  code: number,
  groupId,
  chatroomId: groupId,
  char: fc.constantFrom('=', 'x', '}', '%'),
  expected: fc.constantFrom('a colon to separate field name and value', 'double-quote to start field name'),
  source: fc.constantFrom('java.io.BufferedInputStream@170e3f35', '(String)"x"; truncated'),
  appKey: fc.constantFrom('easemob-demo#chatdemoui', '1122#test-1'),
  time: fc.constantFrom('2018020918', '2026010100', '201802'),
  url: fc.constant('https://a1.easemob.com/easemob-demo/chat/messages/users'),
  uri: fc.constant('hx/hxdeo2/token'),
  usernames: fc.array(userId, { minLength: 1, maxLength: 4 }).map((ids) => ids.join(', ')),
  fields: fc.constantFrom('groupid', 'groupid, owner'),
  passwords: fc.constant('[123, 456]'),
  groupName: fc.constantFrom('my group', '测试群', 'x'),
  permission: fc.constant('applications:get:8be024f0-e978-11e8-b697-5d598d5f8402:/users'),
  application: fc.constantFrom('null', '8be024f0-e978-11e8-b697-5d598d5f8402', '<uuid>'),
};

/** A template with values filled in. */
export interface Filled {
  message: string;
  values: Record<string, string>;
}

/** Fills a template with realistic values. */
export function filled(template: string): fc.Arbitrary<Filled> {
  const names = [...new Set([...template.matchAll(/\{([A-Za-z]\w*)\}/g)].map(([, name = '']) => name))];
  return fc.record(Object.fromEntries(names.map((name) => [name, byName[name] ?? userId]))).map((values) => ({
    message: template.replace(/\{([A-Za-z]\w*)\}/g, (_, name: string) => values[name] ?? ''),
    values,
  }));
}

/** Ways in which a response reaches readers. Each takes the message and its context. */
export const envelopes: Record<
  string,
  (response: { status: number; error: string | null; message: string }) => string
> = {
  'compact JSON': ({ error, message }) => JSON.stringify(bodyOf(error, message)),
  'pretty JSON': ({ error, message }) => JSON.stringify(bodyOf(error, message), null, 2),
  'curl -i': ({ status, error, message }) =>
    `HTTP/1.1 ${status} X\r\nContent-Type: application/json\r\nServer: nginx\r\n\r\n${JSON.stringify(bodyOf(error, message))}`,
  'a log line': ({ status, error, message }) =>
    `2026-01-01 12:00:00.123 ERROR [http-nio-1] c.x.Client - failed, status=${status}, body=${JSON.stringify(bodyOf(error, message))}`,
  'a Java exception': ({ status, error, message }) =>
    `org.springframework.web.client.HttpClientErrorException: ${status} X: [${JSON.stringify(bodyOf(error, message))}]\n\tat com.x.Y.z(Y.java:1)`,
  'JSON in a JSON string': ({ error, message }) =>
    JSON.stringify({ level: 'error', body: JSON.stringify(bodyOf(error, message)) }),
  'the message alone': ({ message }) => message,
  'the message in a log': ({ message }) =>
    `2026-01-01 12:00:00 INFO start\n2026-01-01 12:00:01 ERROR request failed: "${message}"\n\tat com.x.Y.z(Y.java:1)`,
};

const bodyOf = (error: string | null, message: string): object => ({
  ...(error === null ? {} : { error }),
  timestamp: 1729497048000,
  duration: 0,
  error_description: message,
});
