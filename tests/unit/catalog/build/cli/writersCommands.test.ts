import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedCatalog, temporaryFolder } from '../catalogFolder';
import { run } from './run';

/** Characters that terminals interpret. */
const forTerminals = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

describe('import', () => {
  const document = (rows: string): string => {
    const path = join(temporaryFolder(), 'error.md');
    writeFileSync(path, `| Status | Error | Description |\n| --- | --- | --- |\n${rows}\n`);
    return path;
  };

  it('shows the content of a document without its control sequences', async () => {
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

  it('prints what is new, changed and gone, and exits with 1 if there is anything', async () => {
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

  it('exits with 0 if nothing differs', async () => {
    const { code, output } = await run([
      'import',
      '--json',
      document('| 429 | reach_limit | This request has reached api limit |'),
    ]);
    expect({ code, report: JSON.parse(output) }).toMatchObject({ code: 0, report: { new: [], changed: [], gone: [] } });
  });

  it.each([
    [[], 'import needs a Markdown file, or a folder with some. Write its path after the command.'],
    [['/nowhere.md'], '/nowhere.md cannot be read. There is no such file.'],
  ])('says what is missing: %j', async (operands, message) => {
    const { code, errors } = await run(['import', ...operands]);
    expect({ code, first: errors.split('\n')[0] }).toEqual({ code: 2, first: message });
  });

  it('lists only the differing documents of a folder, and counts all of them', async () => {
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

  it('reports a document without tables instead of treating it as equal', async () => {
    const { code, errors } = await run(['import', document('').replace('error.md', 'error.md')]);
    expect(code).toBe(2);
    expect(errors).toContain('has no error table');
  });
});

describe('new', () => {
  it('shows the paste without its control sequences', async () => {
    const root = changedCatalog();
    const input =
      '{"error":"\\u001b[31mforbidden\\u202e_op","error_description":"the \\u001b]0;owned\\u0007moon is full"}';
    for (const argv of [['new'], ['new', '--json']]) {
      const { output } = await run(argv, { root, input });
      expect(output).toMatch(/moon/);
      expect(output).not.toMatch(forTerminals);
    }
  });

  it('adds an entry and lists what is left to do', async () => {
    const root = changedCatalog();
    const { code, output } = await run(['new'], {
      root,
      input: '{"error":"a_b","error_description":"the moon is full"}',
    });
    expect(code).toBe(0);
    expect(output).toMatch(
      /^moon-full-request-refused was added to errors\/common\.yaml and registered in ids\.txt\.\n/,
    );
    expect(output).toContain('still to do: common.yaml:');
    expect(readFileSync(join(root, 'errors/common.yaml'), 'utf8')).toContain('message: the moon is full');
  });

  it('names the entry that already explains the response', async () => {
    const input = '{"error":"forbidden_op","error_description":"group 7 has reached its 200 members"}';
    expect((await run(['new'], { root: changedCatalog(), input })).output).toBe(
      'The catalog already explains this: group-full. Nothing was written.\n',
    );
  });

  it('exits with 1 if there is no failed response', async () => {
    expect((await run(['new'], { root: changedCatalog(), input: 'hello' })).code).toBe(1);
  });
});
