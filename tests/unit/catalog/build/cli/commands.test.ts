import { describe, expect, it } from 'vitest';
import { changedCatalog } from '../catalogFolder';
import { run } from './run';

const ids = (output: string): string[] => JSON.parse(output).results.map(({ id }: { id: string }) => id);

describe('search', () => {
  it('finds an entry by a message with the caller’s values', async () => {
    const { code, output } = await run(['search', '--json', 'group', '7', 'has', 'reached', 'its', '200', 'members']);
    expect({ code, first: ids(output)[0], query: JSON.parse(output).query }).toEqual({
      code: 0,
      first: 'group-full',
      query: 'group 7 has reached its 200 members',
    });
    expect(Object.keys(JSON.parse(output).results[0])).toEqual(['id', 'score']);
  });

  it('finds an entry by Chinese words', async () => {
    expect(ids((await run(['search', '--json', '限流'])).output)[0]).toBe('rest-call-rate-exceeded');
  });

  it('answers each line with --ndjson', async () => {
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

  it('returns at most as many results as the limit', async () => {
    expect(ids((await run(['search', '--json', '--limit', '1', 'group'])).output)).toHaveLength(1);
  });

  it('prints id, status, title and message for people', async () => {
    const { output } = await run(['search', 'reach_limit', '--locale', 'en']);
    expect(output).toContain(
      'rest-call-rate-exceeded  429 reach_limit\n  The call is throttled\n  This request has reached api limit\n',
    );
  });

  it('exits with 1 if nothing is found', async () => {
    const { code, output } = await run(['search', 'zzzzqqqq', '--locale', 'en']);
    expect({ code, output }).toEqual({
      code: 1,
      output: 'Nothing was found. Try another word, or paste the whole message.\n',
    });
  });

  it('reports a missing query', async () => {
    const { code, errors } = await run(['search']);
    expect(code).toBe(2);
    expect(errors).toContain('search needs words to look for. Write them after the command.');
  });
});

describe('stats', () => {
  it('counts the items of the catalog', async () => {
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

  it('does not count unfinished texts', async () => {
    const root = changedCatalog({ file: 'errors/group.yaml', from: 'en: The group is full', to: 'en: TODO' });
    expect((await run(['stats'], { root })).output).toContain('texts             28; written: zh 28, en 27');
  });
});

describe('any command', () => {
  it('prints help', async () => {
    const { code, output } = await run(['--help']);
    expect(code).toBe(0);
    expect(output).toMatch(/^Usage: npm run -s catalog -- <command>/);
  });

  it('reports bad usage in a sentence on standard error and exits with 2', async () => {
    expect(await run(['nonsense'])).toEqual({
      code: 2,
      output: '',
      errors:
        '`nonsense` is not a command. The commands are explain, search, triage, ticket, redact, mcp, new, import, stats.\n`npm run -s catalog -- --help` lists the commands.\n',
    });
  });

  it('reports why a catalog cannot be loaded', async () => {
    const root = changedCatalog({ file: 'errors/group.yaml', from: 'owner: code', to: 'owner: nobody' });
    const { code, errors } = await run(['stats'], { root });
    expect(code).toBe(2);
    expect(errors).toContain('group.yaml:14 group-full: `owner` is "nobody".');
  });
});
