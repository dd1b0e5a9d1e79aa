import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing, runTool } from './runTool';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** The code blocks of the section, as readers copy them. */
function blocksOf(page: string): { language: string; code: string }[] {
  const [, section = ''] = readFileSync(join(project, 'docs', page), 'utf8').split('{#many-logs}');
  return [...section.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = '', code = '']) => ({ language, code }));
}

const blocks = blocksOf('en/guide/integrate.md');
const queries = blocks.filter(({ language }) => language === 'sql').map(({ code }) => code);
const command = blocks.find(({ language }) => language === 'sh')?.code ?? 'exit 1';

const notInGroup = (time: string, username: string): string =>
  `${time} PUT /org/app/chatgroups/40659491815425 403 {"error":"forbidden_op","error_description":"user: ${username} doesn't exist in group: 40659491815425"}\n`;
const throttled = (time: string): string =>
  `${time} POST /org/app/messages/users 429 {"error":"reach_limit","error_description":"This request has reached api limit"}\n`;

const logs: Record<string, string | Buffer> = {
  'a.log': notInGroup('2024-10-21T07:50:48Z', 'bob') + throttled('2024-10-21T08:10:00Z'),
  'more/b c.log': `${notInGroup('2024-10-21T06:00:00Z', 'carol')}nothing\n${notInGroup('2024-10-21T09:00:00Z', 'bob')}`,
  'more/d.log.gz': gzipSync(throttled('2024-10-21T08:20:00Z') + throttled('2024-10-21T10:00:00Z')),
  'quiet.log': 'all is well\n',
};

const duckdb = await import('@duckdb/node-api').catch(String);
const lacking =
  (typeof duckdb === 'string' ? duckdb : null) ??
  (await missing('xargs', ['--version'])) ??
  (await missing('find', ['--version']));

it('the recipes are the same in both languages', () => {
  expect(blocksOf('guide/integrate.md')).toEqual(blocks);
  expect(blocks.map(({ language }) => language)).toEqual(['sh', 'sql', 'sql', 'sql', 'sh', 'python']);
});

if (lacking === null && typeof duckdb !== 'string')
  describe('the recipes for a folder of logs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'many-logs-'));
    let connection: DuckDBConnection | undefined;
    const ask = async (query: string | undefined): Promise<unknown[]> =>
      (await connection?.runAndReadAll(query ?? ''))?.getRowObjectsJson() ?? [];

    /** Replaces the installed package with the same commands from the source. */
    function writeProgram(): void {
      const program = `#!/bin/sh\nshift\nINIT_CWD= exec '${process.execPath}' --import '${project}node_modules/tsx/dist/esm/index.mjs' '${project}catalog/cli.ts' "$@"\n`;
      mkdirSync(join(folder, 'bin'));
      writeFileSync(join(folder, 'bin/npx'), program);
      chmodSync(join(folder, 'bin/npx'), 0o755);
    }

    beforeAll(async () => {
      mkdirSync(join(folder, 'logs/more'), { recursive: true });
      for (const [name, content] of Object.entries(logs)) writeFileSync(join(folder, 'logs', name), content);
      writeProgram();
      const path = `${folder}/bin:${process.env.PATH ?? ''}`;
      const { errors } = await runTool('sh', ['-c', `cd '${folder}'\n${command}`], { PATH: path });
      expect(errors).toBe('');
      connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
      await connection.run(`SET file_search_path = '${folder}'`);
      await connection.run("SET TimeZone = 'UTC'");
    }, 600_000);
    afterAll(() => {
      connection?.closeSync();
      rmSync(folder, { recursive: true });
    });

    it('write a row for each response, from plain and packed logs', () => {
      const names = readdirSync(join(folder, 'rows'));
      const rows = names.flatMap((name) =>
        readFileSync(join(folder, 'rows', name), 'utf8')
          .trim()
          .split('\n'),
      );
      expect(rows).toHaveLength(6);
    });

    it('count each error, with its first and last time', async () => {
      expect(await ask(queries[0])).toEqual([
        {
          ...{ id: 'api-rate-limit', status: 429, responses: '3' },
          ...{ first: '2024-10-21 08:10:00', last: '2024-10-21 10:00:00' },
        },
        {
          ...{ id: 'user-not-in-group', status: 403, responses: '3' },
          ...{ first: '2024-10-21 06:00:00', last: '2024-10-21 09:00:00' },
        },
      ]);
    });

    it('count throttled calls by the hour', async () => {
      const call = 'POST /{org_name}/{app_name}/messages/users';
      expect(await ask(queries[1])).toEqual([
        { hour: '2024-10-21 08:00:00', call, throttled: '2' },
        { hour: '2024-10-21 10:00:00', call, throttled: '1' },
      ]);
    });

    it('count the users in the messages of an error', async () => {
      expect(await ask(queries[2])).toEqual([
        { username: 'bob', responses: '2' },
        { username: 'carol', responses: '1' },
      ]);
    });
  });
else
  it('the recipes do not run, because a tool is missing on this machine', () => {
    expect(lacking).not.toBe('');
  });
