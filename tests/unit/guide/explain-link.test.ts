import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parsePath, type SharedResponse } from '../../../catalog/engine/share/permalink';
import { explainLink, type FailedResponse } from '../../../docs/guide/snippets/explain-link';
import { scratch, snippets } from './languages';
import { missing, runTool } from './runTool';

const here = fileURLToPath(new URL('.', import.meta.url));
const site = 'https://errors.example';

const cases: FailedResponse[] = [
  { status: 403, error: 'forbidden_op', message: "user: bob doesn't exist in group: 40659491815425" },
  { status: 429, error: 'reach_limit', call: 'PUT /{org_name}/{app_name}/chatgroups/{group_id}' },
  { status: 400, code: 14007, message: '50% & more=less + “quoted” #1 ? / \\ ~ * ( ) !' },
  { message: '用户 小明 不在群组中 😀' },
  { status: 500, message: 'x'.repeat(119) },
  { status: 500, message: 'y'.repeat(1400) },
  { status: 401 },
];

/** What the page reads from a complete link. */
const shared = ({ status, error, code, call, message }: FailedResponse): Partial<SharedResponse> => ({
  status: status ?? null,
  error: error ?? null,
  errorCode: code ?? null,
  call: call ?? null,
  message: message ?? null,
  truncated: false,
});

const words = ({ status = '', error = '', code = '', call = '', message = '' }: Record<string, unknown>): string[] =>
  [status, error, code, call, message].map(String);
const wordsOf = (all: readonly FailedResponse[]): string[] => all.flatMap((failed) => words({ ...failed }));

const lines = (output: string): string[] => output.split('\n').filter((line) => line.startsWith(site));

/** A language, and the links that its function creates for the cases. */
interface LinkLanguage {
  name: string;
  missing: string | null;
  links: (all: readonly FailedResponse[]) => Promise<string[]>;
}

const java = ['-d', scratch, join(snippets, 'ExplainLink.java'), join(here, 'harness/RunLink.java')];

async function goLinks(all: readonly FailedResponse[]): Promise<string[]> {
  const folder = join(scratch, 'golink');
  mkdirSync(folder, { recursive: true });
  const files = [join(folder, 'explain_link.go'), join(folder, 'run_link_test.go')] as const;
  copyFileSync(join(snippets, 'explain_link.go'), files[0]);
  copyFileSync(join(here, 'harness/run_link_test.go'), files[1]);
  const { output } = await runTool('go', ['test', '-v', ...files], { LINK_CASES: wordsOf(all).join('\u001f') });
  return lines(output);
}

const languages: LinkLanguage[] = [
  {
    name: 'TypeScript',
    missing: null,
    links: (all) => Promise.resolve(all.map((failed) => explainLink(site, failed))),
  },
  {
    name: 'Python',
    missing: await missing('python3', ['--version']),
    links: async (all) =>
      lines((await runTool('python3', [join(here, 'harness/run_link.py'), snippets, ...wordsOf(all)])).output),
  },
  {
    name: 'Java',
    missing: await missing('javac', java),
    links: async (all) => lines((await runTool('java', ['-cp', scratch, 'RunLink', ...wordsOf(all)])).output),
  },
  {
    name: 'PHP',
    missing: await missing('php', ['--version']),
    links: async (all) =>
      lines((await runTool('php', [join(here, 'harness/run_link.php'), snippets, ...wordsOf(all)])).output),
  },
  { name: 'Go', missing: await missing('go', ['version']), links: goLinks },
];

describe.each(languages)('the function for $name', ({ missing: lacks, links }) => {
  it('builds links that the page reads as the response, unless a tool is missing on this machine', async () => {
    if (lacks !== null) return expect(lacks).toMatch(/ENOENT|EACCES|not found/);
    const built = await links(cases);
    expect(built.map((link) => parsePath(link.slice(site.length)))).toEqual(
      cases.map((failed) => ({ kind: 'explain', locale: 'zh', shared: shared(failed) })),
    );
  });

  it('builds the same links as the other languages, and cuts a long message in a way that the page reports', async () => {
    if (lacks !== null) return expect(lacks).toMatch(/ENOENT|EACCES|not found/);
    const long: FailedResponse = { status: 500, message: 'z'.repeat(5000) };
    const atAnEmoji: FailedResponse = { status: 500, message: `${'z'.repeat(1499)}${'😀'.repeat(500)}` };
    const all = [...cases.filter(({ message }) => !/[~*()!']/.test(message ?? '')), atAnEmoji, long];
    const built = await links(all);
    expect(built).toEqual(all.map((failed) => explainLink(site, failed)));
    expect(parsePath((built.at(-1) ?? '').slice(site.length))).toMatchObject({ shared: { truncated: true } });
  });
});

describe('half of an emoji in the message', () => {
  const replacement = '%EF%BF%BD';

  it('is replaced in TypeScript', () => {
    expect(explainLink(site, { message: 'a\ud83d' })).toBe(`${site}/explain#length=2&message=a${replacement}`);
  });

  it('is replaced in Python, unless it is missing on this machine', async () => {
    const program = `import sys; sys.path.insert(0, sys.argv[1]); from explain_link import explain_link; print(explain_link('${site}', message='a\\ud83d'))`;
    const { output, errors, exitCode } = await runTool('python3', ['-c', program, snippets]);
    if (exitCode === null) return expect(errors).toMatch(/ENOENT|EACCES/);
    expect(output.trim()).toBe(`${site}/explain#length=2&message=a%3F`);
  });
});
