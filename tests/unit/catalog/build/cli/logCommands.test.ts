import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../catalogFolder';
import { run } from './run';

describe('redact', () => {
  it('masks the secrets in a text and keeps the rest unchanged', async () => {
    const input = 'PUT /o/a/users/bob/password\nAuthorization: Bearer YWMtabcdefgh\n\n{"newpassword":"Kp7vQz2mWx"}\n';
    expect(await run(['redact'], { input })).toEqual({
      code: 0,
      output: 'PUT /o/a/users/bob/password\nAuthorization: Bearer ***\n\n{"newpassword":"***"}\n',
      errors: '',
    });
  });

  it('answers each line with --ndjson', async () => {
    const { code, output } = await run(['redact', '--ndjson'], {
      input: '{"id":"a","text":"token=Kp7vQz2mWx"}\n{"id":"b","text":"token: required"}\n{"id":"c"}\n',
    });
    expect(code).toBe(2);
    expect(
      output
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 'a', text: 'token=***' },
      { id: 'b', text: 'token: required' },
      { id: 'c', problem: 'Line 3 is not {"id", "text"} as JSON.' },
    ]);
  });
});

describe('triage --ndjson', () => {
  const line = (nth: number, members: string): string =>
    `2026-01-05T08:00:0${nth}Z ERROR PUT /o/a/chatgroups/${nth}00 -> 403 ${JSON.stringify({ error: 'forbidden_op', error_description: members })}`;
  const full = (group: number): string => `group ${group} has reached its 200 members`;

  it('prints one line for each response with its own values and time, even if responses are similar', async () => {
    const input = [1, 2, 3, 4, 5, 6].map((nth) => line(nth, full(100 * nth + 7))).join('\n');
    const { code, output } = await run(['triage', '--ndjson'], { input });
    const rows = output
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row));
    expect(code).toBe(0);
    expect(rows.map(({ id, time, status, error, values }) => [id, time, status, error, values.groupId])).toEqual(
      [1, 2, 3, 4, 5, 6].map((nth) => [
        'group-full',
        Date.UTC(2026, 0, 5, 8, 0, nth),
        403,
        'forbidden_op',
        String(100 * nth + 7),
      ]),
    );
    expect(Object.keys(rows[0])).toEqual(['id', 'time', 'call', 'status', 'error', 'values', 'verdict']);
  });

  it('masks secrets in values from the log', async () => {
    const input = line(1, 'the moon is full').replace('forbidden_op', 'token YWMtKp7vQz2mWxKp7v');
    expect((await run(['triage', '--ndjson'], { input })).output).not.toContain('Kp7vQz');
  });
});

describe('triage', () => {
  const line = (at: number): string =>
    `{"status":429,"body":{"error":"reach_limit","timestamp":${1767600000000 + at},"duration":0,"error_description":"This request has reached api limit"}}`;
  const log = `${[0, 1, 2].map(line).join('\n')}\n`;

  it('counts standard input, files and gzip files in the same way', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.log'), log);
    writeFileSync(join(folder, 'b.log.gz'), gzipSync(log));
    const files = await run(['triage', '--json', join(folder, 'a.log'), join(folder, 'b.log.gz')]);
    const { responses, groups } = JSON.parse(files.output);
    expect({ code: files.code, errors: files.errors, responses }).toEqual({ code: 0, errors: '', responses: 6 });
    expect(groups).toMatchObject([
      {
        id: 'rest-call-rate-exceeded',
        verdict: 'exact',
        status: 429,
        count: 6,
        first: 1767600000000,
        last: 1767600000002,
      },
    ]);
    expect(JSON.parse((await run(['triage', '--json'], { input: log })).output).responses).toBe(3);
  });

  it('prints counts for people', async () => {
    const { output } = await run(['triage', '--locale', 'en'], { input: log });
    expect(output).toContain('3 responses\n\n       3  The call is throttled (rest-call-rate-exceeded)\n');
    expect(output).toContain('HTTP 429 · exact · 2026-01-05 08:00:00Z – ');
  });

  it('reports a file that cannot be read', async () => {
    const { code, errors } = await run(['triage', '/nowhere/a.log']);
    expect(code).toBe(2);
    expect(errors).toContain('/nowhere/a.log cannot be read.');
  });

  it('counts all parts of a gzip, as log rotation and `cat` join them', async () => {
    const path = join(temporaryFolder(), 'joined.gz');
    writeFileSync(path, Buffer.concat([log, '', log, log].map((text) => gzipSync(text))));
    const { code, errors, output } = await run(['triage', path, '--json']);
    expect([code, errors, JSON.parse(output).responses]).toEqual([0, '', 9]);
  });

  /** A log that gzip cannot compress much. */
  const long = Array.from({ length: 3000 }, (_, nth) => line(Math.imul(nth, 2_654_435_761) >>> 0)).join('\n');

  it.each([
    ['is cut off', Buffer.concat([gzipSync(log), gzipSync(log).subarray(0, 40)]), 3],
    ['is cut off within its last bytes', Buffer.concat([gzipSync(log), gzipSync('x')]).subarray(0, -3), 3],
    ['is damaged', Buffer.concat([gzipSync(long), gzipSync(log).fill(7, 20)]), 2000],
    ['is followed by something else', Buffer.concat([gzipSync(long), Buffer.from(log)]), 2000],
  ])('counts what can be unpacked of a gzip that %s, and says so', async (_, packed, least) => {
    const path = join(temporaryFolder(), 'broken.gz');
    writeFileSync(path, packed);
    const { code, errors, output } = await run(['triage', path, '--json']);
    const { responses } = JSON.parse(output);
    expect([code, responses >= least && responses <= 3000]).toEqual([2, true]);
    expect(errors).toContain(`${path} cannot be read to its end`);
  });
});

describe('ticket', () => {
  const input =
    'GET /o/a/users/bob HTTP/1.1\nAuthorization: Bearer YWMtabcdefghij\n\nHTTP/1.1 429 Too Many Requests\n\n{"error":"reach_limit","timestamp":1767600000000,"duration":0,"error_description":"This request has reached api limit"}';

  it('writes a report for engineers, or a reply to the customer', async () => {
    const engineer = await run(['ticket', '--locale', 'en'], { input });
    expect(engineer).toMatchObject({ code: 0, errors: '' });
    expect(engineer.output).toMatch(/^# The call is throttled\n\n- Verdict: exact\n- Status: `429`\n/);
    const customer = await run(['ticket', '--for', 'customer', '--locale', 'en'], { input });
    expect(customer.output).toContain('returned: HTTP 429 · reach_limit · This request has reached api limit\n');
    expect(engineer.output + customer.output).not.toContain('abcdefghij');
  });

  it('reports that there is no response', async () => {
    expect(await run(['ticket', '--locale', 'en'], { input: 'nothing' })).toMatchObject({ code: 1, output: '' });
  });

  it('rejects an unknown audience', async () => {
    expect((await run(['ticket', '--for', 'nobody'])).errors).toContain(
      '--for is `nobody`. Write customer or engineer.',
    );
  });
});
