import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePath } from '../../../catalog/engine/share/permalink';
import { explainingFetch, explanationOf, logFailure } from '../../../docs/guide/snippets/explain-failures';
import { explainingLogger } from '../../../docs/guide/snippets/pino-explained';
import { missing, runTool } from './runTool';
import { failure, json, serviceThatAnswers } from './service';

const message = "user: bob doesn't exist in group: 40659491815425";
const body = { error: 'forbidden_op', timestamp: 1729497048000, duration: 0, error_description: message };
const url = 'https://a1.easemob.com/org/app/chatgroups/40659491815425';
const transfer = { status: 403, body, method: 'PUT', url };

/** The response in the link of a log line. */
function linkedIn(line: string): object | null {
  const [, path = ''] = /https?:\/\/[^/\s]+(\/\S*)$/.exec(line.trim()) ?? [];
  const place = parsePath(path);
  return place?.kind === 'explain' ? place.shared : null;
}

describe('the explanation for a log', () => {
  it('has id, title, first step, retry and a link', () => {
    const explanation = explanationOf(transfer);
    expect(explanation).toMatchObject({ id: 'user-not-in-group', retry: 'after-fix' });
    expect(explanation?.fix).toContain('bob');
    expect(linkedIn(explanation?.link ?? '')).toMatchObject({ status: 403, error: 'forbidden_op', message });
  });

  it('is null for a success', () => {
    expect(explanationOf({ status: 200, body: { data: { success: true }, duration: 1 } })).toBeNull();
  });

  it('exists for a failure inside a 200', () => {
    const answer = {
      action: 'post',
      data: [{ username: 'user3', registerUserFailReason: 'the user3 already exists' }],
      duration: 1,
    };
    const call = { method: 'POST', url: 'https://a1.easemob.com/org/app/users' };
    expect(explanationOf({ status: 200, body: answer, ...call })?.id).toBe('registered-username-taken');
  });

  it('has a link even if nothing is certain', () => {
    const explanation = explanationOf({ status: 418, body: { error: 'teapot', error_description: 'short and stout' } });
    expect(explanation).toMatchObject({ id: null, title: null });
    expect(linkedIn(explanation?.link ?? '')).toMatchObject({ status: 418 });
  });
});

describe('fetch that explains', () => {
  it('logs one line for a failed call, and returns its response to the caller', async () => {
    const service = await serviceThatAnswers(failure(403, 'forbidden_op', message));
    const lines: string[] = [];
    const response = await explainingFetch((line) => lines.push(line))(`${service.url}org/app/chatgroups/1`, {
      method: 'PUT',
    });
    expect(await response.json()).toMatchObject({ error: 'forbidden_op' });
    expect(lines).toHaveLength(1);
    expect(linkedIn(lines[0] ?? '')).toMatchObject({ status: 403, message });
  });

  it('logs nothing for a success', async () => {
    const service = await serviceThatAnswers(json(200, { data: { success: true }, duration: 1 }));
    const lines: string[] = [];
    await explainingFetch((line) => lines.push(line))(service.url);
    expect(lines).toEqual([]);
  });
});

describe('the interceptor for axios', () => {
  it('logs the explanation and passes on the error', async () => {
    const lines: string[] = [];
    const error = { config: { method: 'put', url }, response: { status: 403, data: body } };
    await expect(logFailure((line) => lines.push(line))(error)).rejects.toBe(error);
    expect(lines[0]).toMatch(/^403: /);
    expect(linkedIn(lines[0] ?? '')).toMatchObject({ message });
  });

  it('logs nothing for an error without a response', async () => {
    const lines: string[] = [];
    await expect(logFailure((line) => lines.push(line))({})).rejects.toEqual({});
    expect(lines).toEqual([]);
  });
});

it('pino writes the explanation in place of the body', () => {
  const lines: string[] = [];
  explainingLogger({ write: (line) => void lines.push(line) }).error({ easemob: transfer }, 'call failed');
  const { msg, easemob } = JSON.parse(lines[0] ?? '{}');
  expect(msg).toBe('call failed');
  expect(easemob).toMatchObject({ status: 403, id: 'user-not-in-group', retry: 'after-fix' });
  expect(easemob).not.toHaveProperty('body');
});

const snippet = fileURLToPath(new URL('../../../docs/guide/snippets/ExplainFailures.java', import.meta.url));
const harness = fileURLToPath(new URL('./harness/', import.meta.url));
const classes = mkdtempSync(join(tmpdir(), 'explain-java-'));
afterAll(() => rmSync(classes, { recursive: true, force: true }));
const lacking = await missing('javac', [
  '-d',
  classes,
  '-sourcepath',
  harness,
  snippet,
  join(harness, 'RunExplain.java'),
]);

if (lacking === null)
  describe('the interceptor for OkHttp', () => {
    const run = async (status: number, text: string): Promise<string[]> => {
      const { output } = await runTool('java', ['-cp', classes, 'RunExplain', String(status), text]);
      return output.trim().split('\n');
    };

    it('logs a link that the site can read, and passes on the response', async () => {
      const quoted = { ...body, error_description: 'name "bob" is\nnot 100% right & fine' };
      const [line = '', code] = await run(403, JSON.stringify(quoted));
      expect(line).toMatch(/^403 https:\/\/errors\.example\/en\/explain#status=403&/);
      expect(linkedIn(line)).toMatchObject({ status: 403, error: 'forbidden_op', message: quoted.error_description });
      expect(code).toBe('403');
    });

    it('links only the status if the body is not JSON, and logs nothing for a success', async () => {
      expect(await run(502, '<html>')).toEqual(['502 https://errors.example/en/explain#status=502', '502']);
      expect(await run(200, '{}')).toEqual(['200']);
    });
  });
else
  it('the interceptor for OkHttp is not run, because a tool is missing on this machine', () => {
    expect(lacking).toMatch(/ENOENT/);
  });
