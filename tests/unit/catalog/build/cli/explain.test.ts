import { describe, expect, it } from 'vitest';
import { run } from './run';

const body = (message: string, error = 'forbidden_op'): string => JSON.stringify({ error, error_description: message });
const notInGroup = `PUT /easemob-demo/chatdemo/chatgroups/40659491815425 HTTP/1.1\n\nHTTP/1.1 403 Forbidden\n\n${body("user: bob doesn't exist in group: 40659491815425")}`;
const full = body('group 7 has reached its 200 members');

describe('explain --json', () => {
  it('prints the documented fields', async () => {
    const { code, output, errors } = await run(['explain', '--json'], { input: full });
    const { responses } = JSON.parse(output);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(responses).toHaveLength(1);
    expect(Object.keys(responses[0])).toEqual([
      'form',
      'count',
      'status',
      'error',
      'errorCode',
      'message',
      'endpoint',
      'verdict',
      'candidates',
      'title',
      'url',
      'retry',
      'owner',
      'findings',
      'question',
      'time',
    ]);
    expect(responses[0]).toMatchObject({ form: 'json', count: 1, status: null, endpoint: null, verdict: 'exact' });
    expect(Object.keys(responses[0].candidates[0])).toEqual(['id', 'confidence', 'because', 'values']);
    expect(responses[0].candidates[0]).toMatchObject({ id: 'group-full', values: { groupId: '7', limit: '200' } });
  });

  it('prints the advice and the URL of the entry that explains a response', async () => {
    const input = `2026-01-05 08:00:00,250 ERROR ${full}`;
    const env = { SITE_URL: 'https://errors.example/', SITE_BASE: '/im/' };
    const [response] = JSON.parse((await run(['explain', '--json'], { input, env })).output).responses;
    expect(response.url).toEqual({
      zh: 'https://errors.example/im/errors/group-full',
      en: 'https://errors.example/im/en/errors/group-full',
    });
    expect(response).toMatchObject({
      title: { en: 'The group is full' },
      retry: 'after-fix',
      owner: 'code',
      findings: [],
      question: null,
      time: Date.UTC(2026, 0, 5, 8, 0, 0, 250),
    });
  });

  it('prints URLs as paths if the site is not known', async () => {
    const [response] = JSON.parse((await run(['explain', '--json'], { input: full })).output).responses;
    expect({ url: response.url.en, time: response.time }).toEqual({ url: '/en/errors/group-full', time: null });
  });

  it('prints the time of each line of an access log', async () => {
    const line = (time: string, status: number): string =>
      `10.0.3.7 - - [05/Jan/2026:${time} +0800] "GET /easemob-demo/chatdemoui/users/u1 HTTP/1.1" ${status} 20 "-" "okhttp"`;
    const input = [line('08:00:00', 404), line('09:30:00', 403)].join('\n');
    const { responses } = JSON.parse((await run(['explain', '--json'], { input })).output);
    expect(responses.map(({ status, time }: { status: number; time: number }) => [status, time])).toEqual([
      [404, Date.UTC(2026, 0, 5, 0, 0, 0)],
      [403, Date.UTC(2026, 0, 5, 1, 30, 0)],
    ]);
  });

  it('prints the catalog’s call, or else the call in the paste', async () => {
    const known = JSON.parse((await run(['explain', '--json'], { input: notInGroup })).output);
    expect(known.responses[0].endpoint).toContain('PUT /');
    const foreign = JSON.parse(
      (await run(['explain', '--json'], { input: notInGroup.replace('chatgroups', 'nonsense') })).output,
    );
    expect(foreign.responses[0].endpoint).toBe('PUT /easemob-demo/chatdemo/nonsense/40659491815425');
  });

  it('prints an empty list for a text without a response, and exits with 1', async () => {
    const { code, output } = await run(['explain', '--json'], { input: '' });
    expect({ code, json: JSON.parse(output) }).toEqual({ code: 1, json: { responses: [] } });
  });

  it('exits with 1 if nothing is explained', async () => {
    expect((await run(['explain', '--json'], { input: body('the moon is full', 'lunar_error') })).code).toBe(1);
  });

  it('reads UTF-16, as Windows PowerShell writes it', async () => {
    const { output } = await run(['explain', '--json'], { input: Buffer.from(`\ufeff${full}`, 'utf16le') });
    expect(JSON.parse(output).responses[0].candidates[0].id).toBe('group-full');
  });
});

describe('explain for people', () => {
  it('prints in English what happened and what to do, with the captured values', async () => {
    const { code, output } = await run(['explain', '--locale', 'en'], { input: full });
    expect(code).toBe(0);
    expect(output).toBe(
      [
        '1. forbidden_op · exact · group-full',
        '   group 7 has reached its 200 members',
        '   The group is full',
        '   Why it happens',
        '   - Group 7 holds 200 members already.',
        '   How to fix it',
        '   - Remove idle members, or raise maxusers with PUT /{org_name}/{app_name}/chatgroups/{group_id}.',
        '   Retry: After a fix',
        '   Who acts: Calling code',
        '   Because: status not in the response, error agrees, message agrees, call not in the response',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['en', 'status agrees, error agrees, message agrees, not tied to a call', 'call not in the response'],
    ['zh', '状态码 一致，error 一致，错误信息 一致，与接口无关', '接口 响应中没有'],
  ])('says in %s that an entry is tied to no call where the paste shows the call', async (locale, told, missing) => {
    const limited = body('This request has reached api limit', 'reach_limit');
    const input = `PUT /easemob-demo/chatdemo/chatgroups/7 HTTP/1.1\n\nHTTP/1.1 429 Too Many Requests\n\n${limited}`;
    const { output } = await run(['explain', '--locale', locale], { input });
    expect(output.replace(/\s*\n\s+/g, ' ')).toContain(told);
    expect(output).not.toContain(missing);
  });

  it('names the calls of a cause if the paste does not show the call', async () => {
    const message = body("user: bob doesn't exist in group: 7");
    const unknown = await run(['explain', '--locale', 'en'], { input: message });
    expect(unknown.output).toContain('- Transfer a group: bob is not a member of group 7.');
    const call = `PUT /easemob-demo/chatdemo/chatgroups/7 HTTP/1.1\n\nHTTP/1.1 403 Forbidden\n\n${message}`;
    expect((await run(['explain', '--locale', 'en'], { input: call })).output).toContain(
      'bob is not a member of group 7.',
    );
  });

  it('prints Chinese by default', async () => {
    const { output } = await run(['explain'], { input: full });
    expect(output).toContain('群组 7 的成员数已达上限 200。');
    expect(output).toContain('谁来处理：调用方代码');
  });

  it('explains a bare status by its meaning, with the warning about SDK numbers', async () => {
    const { output, code } = await run(['explain', '--locale', 'en'], { input: 'HTTP/1.1 403 Forbidden' });
    expect(code).toBe(0);
    expect(output).toContain('only the HTTP status is known');
    expect(output).toContain('The service refuses the request');
  });

  it('says what to paste when there is no response', async () => {
    const { output, code } = await run(['explain', '--locale', 'en'], { input: 'hello' });
    expect({ output, code }).toEqual({
      code: 1,
      output: 'No response was found. Paste a body, a full response with its status line, a log, or a message.\n',
    });
  });

  it('says that an error is not in the catalog', async () => {
    const { output } = await run(['explain', '--locale', 'en'], { input: body('the moon is full', 'lunar_error') });
    expect(output).toMatch(/^1\. lunar_error · not identified\n {3}the moon is full\n/);
  });

  it('does not pass control sequences from a paste to the terminal', async () => {
    const { output } = await run(['explain'], { input: body('\u001b[2Jthe moon\u0007 is full', 'lunar_error') });
    expect(output).not.toContain('\u001b');
    expect(output).not.toContain('\u0007');
  });
});
