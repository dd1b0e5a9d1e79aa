import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { PATIENCE } from './retryCases';
import { missing, runTool, type Outcome } from './runTool';

const here = fileURLToPath(new URL('.', import.meta.url));
/** Folder of the guide's snippets. */
export const snippets = fileURLToPath(new URL('../../../docs/guide/snippets/', import.meta.url));

/** A call with the body `{"username":"alice"}` and the token `YWMt1`. */
export interface SnippetCall {
  url: string;
  once?: boolean;
  rereads?: boolean;
  /** Timeout of each attempt, in seconds. */
  timeout?: number;
}

/** A snippet in a language that runs as a separate program. */
export interface Language {
  name: string;
  /** What is missing on this machine to run it; null if nothing is. */
  missing: string | null;
  run: (call: SnippetCall) => Promise<Outcome>;
}

/** A folder for test output. It is removed at the end. */
export const scratch = mkdtempSync(join(tmpdir(), 'snippets-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no');

/** Runs the Python snippet with additional environment variables. */
export const runPython = (
  { url, once = false, rereads = false, timeout = PATIENCE }: SnippetCall,
  env: Record<string, string> = {},
): Promise<Outcome> => {
  const call = ['POST', url, yesOrNo(!once), String(timeout), yesOrNo(rereads)];
  return runTool('python3', [join(here, 'harness/run.py'), snippets, ...call], env);
};

/** The Python snippet. */
export const python: Language = {
  name: 'Python',
  missing: await missing('python3', ['-c', 'import requests']),
  run: (call) => runPython(call),
};

/** Options that make a program of a second start faster: little compilation, and no threads for memory. */
const shortLived = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const javaSources = [join(snippets, 'CallWithRetry.java'), join(here, 'harness/Run.java')];
const java: Language = {
  name: 'Java',
  missing: await missing('javac', ['-d', scratch, ...javaSources]),
  run: ({ url, once = false, rereads = false, timeout = PATIENCE }) => {
    const call = ['POST', url, yesOrNo(!once), String(timeout * 1000), yesOrNo(rereads)];
    return runTool('java', [...shortLived, '-cp', scratch, 'Run', ...call]);
  },
};

const body = join(scratch, 'body.json');
writeFileSync(body, '{"username":"alice"}');

/** Runs the shell snippet with additional environment variables. */
export const runShell = (args: string[], env: Record<string, string> = {}): Promise<Outcome> =>
  runTool('bash', [join(snippets, 'call-with-retry.sh'), ...args], {
    TOKEN: 'YWMt1',
    TIMEOUT: String(PATIENCE),
    ...env,
  });

/** The shell snippet, sending a POST with the usual body. */
export const shell: Language = {
  name: 'the shell',
  missing: (await missing('bash', ['--version'])) ?? (await missing('curl', ['--version'])),
  run: ({ url, once = false, timeout = PATIENCE }) =>
    runShell([...(once ? ['--once'] : []), 'POST', url, body], { TIMEOUT: String(timeout) }),
};

/** The snippets that are not in TypeScript. */
export const languages: Language[] = [python, java, shell];
