import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../../..', import.meta.url));

const catalog = (args: string[], input: string) =>
  spawnSync(process.execPath, ['.ci/catalog.mjs', ...args], {
    cwd: project,
    input,
    encoding: 'utf8',
  });

const body =
  '{"error":"forbidden_op","exception":"com.easemob.group.exception.ForbiddenOpException","timestamp":1700000000000,"duration":0,"error_description":"user: bob doesn\'t exist in group: 40659491815425"}';

describe('the command line, from outside', () => {
  it('explains a response that is piped in', () => {
    const { status, stdout, stderr } = catalog(['explain', '--json'], body);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [{ form, verdict, candidates }] = JSON.parse(stdout).responses;
    expect({ form, verdict, id: candidates[0].id, values: candidates[0].values }).toEqual({
      form: 'json',
      verdict: 'exact',
      id: 'user-not-in-group',
      values: { username: 'bob', groupId: '40659491815425' },
    });
  });

  it('exits with 2 on bad usage', () => {
    const { status, stderr } = catalog(['explain', '/nowhere'], '');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^\/nowhere cannot be read\. There is no such file\.\n/);
  });
});
