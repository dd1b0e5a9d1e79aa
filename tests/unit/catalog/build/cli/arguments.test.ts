import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../../../catalog/build/cli/arguments';
import { UsageError } from '../../../../../catalog/build/cli/usage';

const read = (line: string, env: Record<string, string> = {}) => readArguments(line.split(' ').filter(Boolean), env);

describe('reading a command line', () => {
  it('accepts command, operands and options in any order', () => {
    expect(read('search --json --limit 5 群主 禁言 --locale en')).toEqual({
      command: 'search',
      operands: ['群主', '禁言'],
      json: true,
      ndjson: false,
      locale: 'en',
      limit: 5,
      audience: 'engineer',
    });
  });

  it.each([
    [{}, 'zh'],
    [{ LANG: 'C.UTF-8' }, 'zh'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
  ])('takes the language from the terminal: %j → %s', (env, locale) => {
    expect(read('stats', env)?.locale).toBe(locale);
  });

  it('returns null if help is requested', () => {
    expect(read('--help')).toBeNull();
    expect(read('explain -h')).toBeNull();
  });

  it.each([
    ['', 'No command is given. The commands are explain, search, triage, ticket, redact, mcp, new, import, stats.'],
    [
      'expalin',
      '`expalin` is not a command. The commands are explain, search, triage, ticket, redact, mcp, new, import, stats.',
    ],
    ['stats --locale fr', '--locale is `fr`. Write zh or en.'],
    ['search x --limit 0', '--limit is `0`. Write a whole number from 1.'],
    ['explain --jsn', "Unknown option '--jsn'."],
    ['search x --limit', "Option '--limit <value>' argument missing."],
    ['explain a.json b.json', 'explain takes one file; `b.json` is one too many.'],
    ['new a.txt b.txt', 'new takes one file; `b.txt` is one too many.'],
    ['stats group', 'stats takes nothing; `group` is one too many.'],
    ['explain --limit 3', 'explain has no option --limit.'],
    ['new --ndjson', 'new has no option --ndjson.'],
  ])('says what is wrong with %j', (line, message) => {
    expect(() => read(line)).toThrow(new UsageError(message));
  });

  it('accepts any number of words to search for', () => {
    expect(read('search a b c --limit 2')).toMatchObject({ operands: ['a', 'b', 'c'], limit: 2 });
  });
});
