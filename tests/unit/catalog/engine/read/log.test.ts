import { describe, expect, it } from 'vitest';
import { brief, only, recognize } from './recognize';
import { body, said } from './unauthorized';

describe('logs', () => {
  it('are read with the status and call of each record', () => {
    const log = [
      '2024-05-01 10:00:00 INFO  GET https://a1.easemob.com/a/b/users status=200',
      `2024-05-01 10:00:01 ERROR body=${body}`,
      `2024-05-01 10:00:02 ERROR POST https://a1.easemob.com/a/b/token status=401 body=${body}`,
    ].join('\n');
    expect(recognize(log).map(({ status, call }) => [status, call?.path ?? null])).toEqual([
      [null, null],
      [401, '/a/b/token'],
    ]);
  });

  it.each(['<== 401 Unauthorized (121 ms)', '<== 401'])('have arrows before a status: %s', (line) => {
    const head = '09:41:17.951 [im-sync-2] DEBUG o.e.client.HttpTrace - ';
    expect(brief(`${head}${line}\n${head}<== ${body}`)).toEqual([said]);
  });

  it('have the status of another thread further above', () => {
    const head = (thread: number): string => `09:41:17.951 [im-sync-${thread}] DEBUG o.e.client.HttpTrace - <== `;
    const log = `${head(1)}200 OK (71 ms)\n${head(2)}401 Unauthorized (9 ms)\n${head(2)}${body}`;
    expect(brief(log)).toEqual([said]);
  });

  it.each([
    ['once', JSON.stringify({ level: 'error', status: 401, body })],
    ['twice', JSON.stringify({ log: JSON.stringify({ level: 'error', status: 401, body }), stream: 'stdout' })],
    ['in a message', JSON.stringify({ level: 'error', message: `call failed 401 Unauthorized: [${body}]` })],
  ])('hold the body in a field, escaped %s', (_, text) => {
    expect(brief(text)).toEqual([said]);
    expect(only(text).damage).toEqual(['escaped']);
  });

  it.each([
    ['INFO [main] Im - response code: 401', 'INFO [main] Im - response body: '],
    ['status: 401', 'response: '],
    ['INFO 响应状态码：401', 'INFO 响应内容：'],
    ['INFO HTTP status = 401 Unauthorized', 'INFO result '],
  ])('join a line that has only a status with the body below it: %s', (above, label) => {
    const lines = [`2024-05-01 10:00:00.123 ${above}`, `2024-05-01 10:00:00.124 ${label}${body}`];
    expect(recognize(lines.join('\n')).map(({ status }) => status)).toEqual([401]);
  });

  it.each(['ERROR payment service status 503', 'INFO GET /orders/7 -> 503', 'WARN 支付服务 状态码：503'])(
    'do not join what says more than a status: %s',
    (above) => {
      const lines = [`2024-05-01 10:00:00.123 ${above}`, `2024-05-01 10:00:00.124 INFO response body: ${body}`];
      expect(recognize(lines.join('\n')).map(({ status, error }) => [status, error])).toEqual([
        [503, null],
        [null, 'unauthorized'],
      ]);
    },
  );

  it('join the call that has its own line above the status', () => {
    const lines = ['request: POST https://a1.easemob.com/a/b/token', 'status: 401', `response: ${body}`];
    const [found] = recognize(lines.map((line) => `[2024-05-01 10:00:00] ${line}`).join('\n'));
    expect([found?.status, found?.call?.path]).toEqual([401, '/a/b/token']);
  });

  it('count a repeated body', () => {
    expect(recognize(`${body}\n`.repeat(50))).toHaveLength(50);
  });

  it.each([
    ['docker compose', 'api-1  | '],
    ['PM2', '0|api  | '],
    ['concurrently', '[0] '],
    ['PM2 with a time', '0|api  | 2024-05-01 10:00:00: '],
  ])('keep all fields of a body whose lines %s labels', (_, label) => {
    const lines = [
      "call failed { error: 'unauthorized',",
      '  timestamp: 1570612439301,',
      "  error_description: 'x y' }",
    ];
    expect(brief(lines.map((line) => label + line).join('\n'))).toEqual(['null unauthorized x y']);
  });
});
