import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../../.ci/start.mjs', import.meta.url));

describe('npm start', () => {
  it.each(['abc', '0', '70000', '80.5'])('reports that PORT=%s is not a port before it does anything', (PORT) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
      env: { ...process.env, PORT },
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: `PORT is ${PORT}. Write a number from 1 to 65535: PORT=8080 npm start\n`,
    });
  });
});
