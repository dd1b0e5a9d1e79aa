import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readChanges } from '../../../catalog/build/changes/record';
import { publishedFiles } from '../../../catalog/build/publish';
import { catalogRoot } from '../../../catalog/build/root';
import { parsePath } from '../../../catalog/engine/share/permalink';
import { missing, runTool } from './runTool';
import { catalog } from '../support/catalog';

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));

/** The commands on a page, as readers copy them, without the one that sets the site. */
function commandsOf(page: string): string[] {
  const text = readFileSync(join(docs, page), 'utf8');
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, command = '']) => command);
  return blocks.filter((command) => !command.startsWith('SITE='));
}

const english = commandsOf('en/guide/use-the-catalog.md');
const chinese = commandsOf('guide/use-the-catalog.md');
const lacking =
  (await missing('curl', ['--version'])) ??
  (await missing('jq', ['--version'])) ??
  (await missing('bash', ['-c', ':']));

describe('the commands of the guide to the catalog', () => {
  it('are the same in both languages, except for the requested language', () => {
    const neutral = (command: string): string =>
      command.replaceAll('/en/', '/').replaceAll('.en', '.zh').replaceAll(/\s+/g, ' ');
    expect(english.map(neutral)).toEqual(chinese.map(neutral));
    expect(english).toHaveLength(12);
  });
});

if (lacking === null)
  describe('run as they are written', () => {
    const files = publishedFiles(catalog, {
      version: '0.1.0',
      base: 'https://errors.example/docs/',
      changes: readChanges(catalog, catalogRoot),
      guides: { zh: [], en: [] },
    });
    const server = createServer((request, response) => {
      const content = files.get((request.url ?? '').replace('/docs/', ''));
      response.writeHead(content === undefined ? 404 : 200).end(content);
    });
    const folder = mkdtempSync(join(tmpdir(), 'use-the-catalog-'));
    let site = '';
    const run = async (commands: string[], at: number): Promise<string> => {
      const script = `set -eu; cd '${folder}'; SITE='${site}'\n${commands[at] ?? 'exit 1'}`;
      const { exitCode, output, errors } = await runTool('bash', ['-c', script]);
      expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
      return output;
    };

    beforeAll(async () => {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/docs`;
    });
    afterAll(() => {
      server.close();
      rmSync(folder, { recursive: true });
    });

    it('one error as JSON prints its title, whether to retry, and its fixes', async () => {
      const [title, retry, ...fixes] = (await run(english, 0)).trim().split('\n');
      expect({ title, retry }).toEqual({ title: 'The user is already in the group or chatroom', retry: 'never' });
      expect(fixes.length).toBeGreaterThan(1);
      expect(await run(chinese, 0)).toContain('never');
    });

    it('one error as Markdown begins with its title', async () => {
      expect(await run(english, 1)).toMatch(/^# The user is already in the group/);
    });

    it('the content of a response finds its id and message', async () => {
      expect((await run(english, 2)).split('\n')[0]).toBe('app-key-not-found');
    });

    it('a call finds its errors', async () => {
      expect(await run(english, 3)).toContain('403\tuser-already-in-group\n');
    });

    it('errors that go away by themselves are found', async () => {
      expect(await run(english, 4)).toContain('429\treach_limit\tThis request has reached api limit\n');
    });

    it('the limits of a call are printed', async () => {
      expect(await run(english, 5)).toContain('"parameter":"usernames"');
    });

    it('the link leads to the explainer with the message encoded', async () => {
      const link = (await run(english, 6)).trim();
      expect(link.startsWith(`${site}/en/explain#status=403&`)).toBe(true);
      expect(parsePath(link.slice(site.length))).toMatchObject({
        kind: 'explain',
        locale: 'en',
        shared: { status: 403, error: 'forbidden_op', message: "user: bob doesn't exist in group: 40659491815425" },
      });
    });

    it('the CSV and the text for language models are written to files', async () => {
      await run(english, 7);
      expect(readFileSync(join(folder, 'catalog.csv'), 'utf8')).toContain('user-already-in-group');
      expect(await run(english, 8)).toMatch(/^# Easemob REST errors\n\n> /);
      expect(readFileSync(join(folder, 'easemob-errors.md'), 'utf8')).toContain('## The user is already in the group');
    });

    it('the changes are counted version by version', async () => {
      expect(await run(english, 9)).toContain('{"version":"0.1.0","added":');
    });

    it('the feed begins with its title, and a schema describes its fields', async () => {
      expect(await run(english, 10)).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
      expect(await run(english, 11)).toContain('error: The machine field `error`\n');
    });
  });
else
  it('the commands are not run, because a tool is missing on this machine', () => {
    expect(lacking).toMatch(/ENOENT/);
  });
