import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { changedCatalog, temporaryFolder } from '../catalogFolder';
import { run } from './run';

/** Characters that a terminal obeys. */
const forTerminals = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

const ids = (output: string): string[] => JSON.parse(output).results.map(({ id }: { id: string }) => id);

describe('search', () => {
  it('finds by a message with the caller’s values', async () => {
    const { code, output } = await run(['search', '--json', 'group', '7', 'has', 'reached', 'its', '200', 'members']);
    expect({ code, first: ids(output)[0], query: JSON.parse(output).query }).toEqual({
      code: 0,
      first: 'group-full',
      query: 'group 7 has reached its 200 members',
    });
    expect(Object.keys(JSON.parse(output).results[0])).toEqual(['id', 'score']);
  });

  it('finds by Chinese words', async () => {
    expect(ids((await run(['search', '--json', '限流'])).output)[0]).toBe('rest-call-rate-exceeded');
  });

  it('answers lines', async () => {
    const { output } = await run(['search', '--ndjson'], {
      input: '{"id":1,"query":"reach_limit"}\n{"id":2,"query":"zzzzqqqq"}',
    });
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, query }) => [id, query])).toEqual([
      [1, 'reach_limit'],
      [2, 'zzzzqqqq'],
    ]);
    expect(lines[0].results[0].id).toBe('rest-call-rate-exceeded');
  });

  it('keeps to the limit', async () => {
    expect(ids((await run(['search', '--json', '--limit', '1', 'group'])).output)).toHaveLength(1);
  });

  it('prints id, status, title and message for people', async () => {
    const { output } = await run(['search', 'reach_limit', '--locale', 'en']);
    expect(output).toContain(
      'rest-call-rate-exceeded  429 reach_limit\n  The call is throttled\n  This request has reached api limit\n',
    );
  });

  it('ends with 1 when nothing is found', async () => {
    const { code, output } = await run(['search', 'zzzzqqqq', '--locale', 'en']);
    expect({ code, output }).toEqual({
      code: 1,
      output: 'Nothing was found. Try another word, or paste the whole message.\n',
    });
  });

  it('asks for words', async () => {
    const { code, errors } = await run(['search']);
    expect(code).toBe(2);
    expect(errors).toContain('search needs words to look for. Write them behind the command.');
  });
});

describe('stats', () => {
  it('counts what the catalog holds', async () => {
    const { code, output } = await run(['stats', '--json']);
    expect({ code, stats: JSON.parse(output) }).toEqual({
      code: 0,
      stats: {
        errors: 3,
        partialFailures: 1,
        statuses: 2,
        endpoints: 5,
        endpointsWithErrors: 4,
        areas: { common: 1, group: 2, user: 1 },
        status: { 403: 2, 429: 1 },
        owner: { code: 3 },
        retry: { 'after-fix': 2, backoff: 1 },
        texts: 28,
        languages: { zh: 28, en: 28 },
      },
    });
  });

  it('does not count texts that are still to be written', async () => {
    const root = changedCatalog({ file: 'errors/group.yaml', from: 'en: The group is full', to: 'en: TODO' });
    expect((await run(['stats'], { root })).output).toContain('texts             28; written: zh 28, en 27');
  });
});

describe('import', () => {
  const document = (rows: string): string => {
    const path = join(temporaryFolder(), 'error.md');
    writeFileSync(path, `| Status | Error | Description |\n| --- | --- | --- |\n${rows}\n`);
    return path;
  };

  it('shows what a document holds and lets it command nothing', async () => {
    const path = document('| 403 | \u001b[31mmoon\u202e | the \u001b]0;owned\u0007moon is full |');
    for (const argv of [
      ['import', path],
      ['import', path, '--json'],
    ]) {
      const { output } = await run(argv);
      expect(output).toMatch(/moon is full/);
      expect(output).not.toMatch(forTerminals);
    }
  });

  it('prints what is new, changed and gone, and ends with 1 when anything is', async () => {
    const path = document(
      '| 403 | forbidden_op | unheard of |\n| 400 | forbidden_op | group 1 has reached its 2 members |',
    );
    expect(await run(['import', path])).toEqual({
      code: 1,
      errors: '',
      output: [
        'error.md: 2 errors and 0 statuses read',
        'new: 1',
        '  line 3: 403 forbidden_op unheard of',
        'changed: 1',
        '  line 4: group-full: status: 403 in the catalog, 400 in the document',
        'gone: 0',
        '  no entry names error.md as its source, so none can be gone',
        '',
      ].join('\n'),
    });
  });

  it('ends with 0 when nothing differs', async () => {
    const { code, output } = await run([
      'import',
      '--json',
      document('| 429 | reach_limit | This request has reached api limit |'),
    ]);
    expect({ code, report: JSON.parse(output) }).toMatchObject({ code: 0, report: { new: [], changed: [], gone: [] } });
  });

  it.each([
    [[], 'import needs a Markdown file, or a folder with some. Write its path behind the command.'],
    [['/nowhere.md'], '/nowhere.md cannot be read. There is no such file.'],
  ])('says what is missing: %j', async (operands, message) => {
    const { code, errors } = await run(['import', ...operands]);
    expect({ code, first: errors.split('\n')[0] }).toEqual({ code: 2, first: message });
  });

  it('tells of a folder only the documents that differ, and counts all', async () => {
    const folder = temporaryFolder();
    const call = '# Ring a bell\n\n```http\nPOST https://{host}/{org_name}/{app_name}/bells/{bell}\n```\n\n';
    const head = '| Status | Error | Description |\n| --- | --- | --- |\n';
    writeFileSync(join(folder, 'a.md'), `${head}| 429 | reach_limit | This request has reached api limit |\n`);
    writeFileSync(join(folder, 'b.md'), `${call}${head}| 403 | forbidden_op | unheard of |\n`);
    writeFileSync(join(folder, 'c.md'), 'No tables here.\n');
    expect(await run(['import', folder])).toEqual({
      code: 1,
      errors: '',
      output: [
        'b.md: 1 errors and 0 statuses read',
        'new: 1',
        '  line 9: 403 forbidden_op unheard of (POST /{org_name}/{app_name}/bells/{bell})',
        'changed: 0',
        'new calls: 1',
        '  line 3: POST /{org_name}/{app_name}/bells/{bell} Ring a bell',
        'not listed: 0',
        'gone: 0',
        '  no entry names b.md as its source, so none can be gone',
        '',
        '3 documents, 2 errors, 0 statuses, 1 calls read; 1 documents differ',
        '',
      ].join('\n'),
    });
  });

  it('does not take a document without tables for an equal one', async () => {
    const { code, errors } = await run(['import', document('').replace('error.md', 'error.md')]);
    expect(code).toBe(2);
    expect(errors).toContain('has no error table');
  });
});

describe('new', () => {
  it('shows what was pasted and lets it command nothing', async () => {
    const root = changedCatalog();
    const input =
      '{"error":"\\u001b[31mforbidden\\u202e_op","error_description":"the \\u001b]0;owned\\u0007moon is full"}';
    for (const argv of [['new'], ['new', '--json']]) {
      const { output } = await run(argv, { root, input });
      expect(output).toMatch(/moon/);
      expect(output).not.toMatch(forTerminals);
    }
  });

  it('adds an entry and says what is left to do', async () => {
    const root = changedCatalog();
    const { code, output } = await run(['new'], {
      root,
      input: '{"error":"a_b","error_description":"the moon is full"}',
    });
    expect(code).toBe(0);
    expect(output).toMatch(
      /^moon-full-request-refused is written to errors\/common\.yaml and registered in ids\.txt\.\n/,
    );
    expect(output).toContain('still to do: common.yaml:');
    expect(readFileSync(join(root, 'errors/common.yaml'), 'utf8')).toContain('message: the moon is full');
  });

  it('says which entry explains the response already', async () => {
    const input = '{"error":"forbidden_op","error_description":"group 7 has reached its 200 members"}';
    expect((await run(['new'], { root: changedCatalog(), input })).output).toBe(
      'The catalog explains this already: group-full. Nothing is written.\n',
    );
  });

  it('ends with 1 when there is no failed response', async () => {
    expect((await run(['new'], { root: changedCatalog(), input: 'hello' })).code).toBe(1);
  });
});

describe('any command', () => {
  it('prints help', async () => {
    const { code, output } = await run(['--help']);
    expect(code).toBe(0);
    expect(output).toMatch(/^Usage: npm run -s catalog -- <command>/);
  });

  it('tells bad usage in a sentence, on standard error, with 2', async () => {
    expect(await run(['nonsense'])).toEqual({
      code: 2,
      output: '',
      errors:
        '`nonsense` is no command. The commands are explain, search, triage, ticket, redact, mcp, new, import, stats.\n`npm run -s catalog -- --help` lists the commands.\n',
    });
  });

  it('tells what is wrong with a catalog that cannot be loaded', async () => {
    const root = changedCatalog({ file: 'errors/group.yaml', from: 'owner: code', to: 'owner: nobody' });
    const { code, errors } = await run(['stats'], { root });
    expect(code).toBe(2);
    expect(errors).toContain('group.yaml:14 group-full: `owner` is "nobody".');
  });
});

describe('redact', () => {
  it('masks the secrets of a text and leaves the rest as it is', async () => {
    const input = 'PUT /o/a/users/bob/password\nAuthorization: Bearer YWMtabcdefgh\n\n{"newpassword":"Kp7vQz2mWx"}\n';
    expect(await run(['redact'], { input })).toEqual({
      code: 0,
      output: 'PUT /o/a/users/bob/password\nAuthorization: Bearer ***\n\n{"newpassword":"***"}\n',
      errors: '',
    });
  });

  it('answers lines', async () => {
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

  it('writes one line for each response, with its own values and time, however alike they are', async () => {
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

  it('masks secrets in what it takes from the log', async () => {
    const input = line(1, 'the moon is full').replace('forbidden_op', 'token YWMtKp7vQz2mWxKp7v');
    expect((await run(['triage', '--ndjson'], { input })).output).not.toContain('Kp7vQz');
  });
});

describe('triage', () => {
  const line = (at: number): string =>
    `{"status":429,"body":{"error":"reach_limit","timestamp":${1767600000000 + at},"duration":0,"error_description":"This request has reached api limit"}}`;
  const log = `${[0, 1, 2].map(line).join('\n')}\n`;

  it('counts standard input, files, and files packed with gzip alike', async () => {
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

  it('says which file cannot be read, or is packed and broken', async () => {
    const broken = join(temporaryFolder(), 'broken.gz');
    writeFileSync(broken, gzipSync(log).subarray(0, 40));
    for (const path of ['/nowhere/a.log', broken]) {
      const { code, errors } = await run(['triage', path]);
      expect(code).toBe(2);
      expect(errors).toContain(`${path} cannot be read.`);
    }
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
    expect(customer.output).toContain(
      'was answered with: HTTP 429 · reach_limit · This request has reached api limit\n',
    );
    expect(engineer.output + customer.output).not.toContain('abcdefghij');
  });

  it('says that there is no response', async () => {
    expect(await run(['ticket', '--locale', 'en'], { input: 'nothing' })).toMatchObject({ code: 1, output: '' });
  });

  it('knows two readers', async () => {
    expect((await run(['ticket', '--for', 'nobody'])).errors).toContain(
      '--for is `nobody`. Write customer or engineer.',
    );
  });
});
