import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, python, runPython, runShell, scratch, shell, type Language } from './languages';
import { outcomeOf, retryCases } from './retryCases';
import { runTool } from './runTool';
import { failure, json, serviceThatAnswers } from './service';

const conflict = failure(409, 'concurrent_operation_error', 'The message has been edited by another.');

/** Describes the tests of a snippet. If its tool is missing, a test checks the reason instead. */
function describeSnippet({ name, missing }: Language, tests: () => void): void {
  if (missing === null) describe(`the snippet for ${name}`, tests);
  else
    it(`the snippet for ${name} is not run, because a tool is missing on this machine`, () => {
      expect(missing).toMatch(/ENOENT|No module named/);
    });
}

languages.forEach((language) =>
  describeSnippet(language, () => {
    it.concurrent.each(retryCases)('$name', async ({ answers, once, sent, succeeds }) => {
      const { seen, outcome } = await outcomeOf({ answers, sent }, ({ url }, timeout) =>
        language.run({ url, once, timeout }),
      );
      expect(seen).toHaveLength(sent);
      expect(outcome.exitCode).toBe(succeeds ? 0 : 1);
      if (succeeds) expect(JSON.parse(outcome.output)).toEqual({ count: 1 });
    });

    it('sends method, token and body with every attempt', async () => {
      const service = await serviceThatAnswers('cut', json(200, {}));
      await language.run({ url: service.url });
      const call = { method: 'POST', authorization: 'Bearer YWMt1', body: { username: 'alice' } };
      expect(service.seen.map((seen) => ({ ...seen, body: JSON.parse(seen.body) as unknown }))).toEqual([call, call]);
    });
  }),
);

languages
  .filter(({ name }) => name !== shell.name)
  .forEach((language) =>
    describeSnippet(language, () => {
      it('reads again after a 409 before it writes again', async () => {
        const service = await serviceThatAnswers(conflict, json(200, { count: 1 }));
        const { exitCode, errors } = await language.run({ url: service.url, once: true, rereads: true });
        expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: expect.stringContaining('read again') });
        expect(service.seen).toHaveLength(2);
      });
    }),
  );

describeSnippet(python, () => {
  it('repeats after a response that ends too early with old versions of requests, which do not notice it', async () => {
    const service = await serviceThatAnswers('cut', json(200, { count: 1 }));
    const { output } = await runPython({ url: service.url }, { URLLIB3: '1' });
    expect(JSON.parse(output)).toEqual({ count: 1 });
    expect(service.seen).toHaveLength(2);
  });
});

/** Replaces curl with a program that records its arguments, as `ps` would show them, and then runs curl. */
async function curlThatTells(): Promise<{ path: string; told: () => string }> {
  const folder = join(scratch, 'bin');
  mkdirSync(folder, { recursive: true });
  const { output: curl } = await runTool('bash', ['-c', 'command -v curl']);
  const list = join(scratch, 'arguments.txt');
  const stand = join(folder, 'curl');
  writeFileSync(stand, `#!/usr/bin/env bash\nprintf '%s\\n' "$@" >>'${list}'\nexec '${curl.trim()}' "$@"\n`);
  chmodSync(stand, 0o755);
  return { path: `${folder}:${process.env.PATH ?? ''}`, told: () => readFileSync(list, 'utf8') };
}

describeSnippet(shell, () => {
  it('keeps the token out of the arguments, which every user of the machine can see', async () => {
    const service = await serviceThatAnswers(json(200, {}));
    const { path, told } = await curlThatTells();
    await runShell(['GET', service.url], { TOKEN: 'YWMt-secret', PATH: path });
    expect(service.seen[0]?.authorization).toBe('Bearer YWMt-secret');
    expect(told()).toContain(service.url);
    expect(told()).not.toContain('YWMt-secret');
  });

  it('asks for a token before it sends anything', async () => {
    const service = await serviceThatAnswers(json(200, {}));
    const { exitCode, errors } = await runShell(['GET', service.url], { TOKEN: '' });
    expect(exitCode).toBe(1);
    expect(errors).toContain('TOKEN: holds no app token');
    expect(service.seen).toEqual([]);
  });

  it('stops when the deadline is near, and prints the last response', async () => {
    const service = await serviceThatAnswers({ status: 502, body: 'Bad Gateway' });
    const { exitCode, output, errors } = await runShell(['GET', service.url], { DEADLINE: '0' });
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
    expect(errors).toBe('HTTP 502\nBad Gateway');
    expect(service.seen).toHaveLength(1);
  });

  it('waits between half a second and a second before the second attempt', async () => {
    const service = await serviceThatAnswers({ status: 502, body: '' });
    const start = Date.now();
    await runShell(['GET', service.url], { ATTEMPTS: '2' });
    expect(service.seen).toHaveLength(2);
    expect(Date.now() - start).toBeGreaterThanOrEqual(500);
  });

  it('prints what to do after a 409', async () => {
    const service = await serviceThatAnswers(conflict);
    const { errors } = await runShell(['GET', service.url]);
    expect(errors).toContain('read it again, then write');
  });

  it('passes on the exit code of curl for an invalid command', async () => {
    const { exitCode, errors } = await runShell(['GET', 'gopherly://a1.easemob.com/']);
    expect(exitCode).toBe(1);
    expect(errors).toContain('gopherly');
  });
});
