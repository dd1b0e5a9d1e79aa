import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { projectWith } from './project';

const files = {
  'server.mjs': `
    import { endWithNpm } from './.ci/parent.mjs';
    endWithNpm();
    setInterval(() => {}, 1000);
    console.log(process.pid);
  `,
  // npm starts a shell that keeps running, and the shell starts the script.
  'npm.js': `
    const { spawn } = require('node:child_process');
    spawn('sh', ['-c', 'node server.mjs; true'], { stdio: 'inherit' });
    setInterval(() => {}, 1000);
  `,
};

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe.skipIf(process.platform === 'win32')('a server that npm has started', () => {
  it.each(['SIGKILL', 'SIGHUP', 'SIGTERM'] as const)('ends when npm is ended by %s', async (signal) => {
    const env = { ...process.env, npm_lifecycle_event: 'start' };
    const npm = spawn(process.execPath, ['npm.js'], { cwd: projectWith(files), env });
    const [line] = await once(createInterface(npm.stdout), 'line');
    const pid = Number(line);
    onTestFinished(() => {
      if (lives(pid)) process.kill(pid, 'SIGKILL');
    });
    expect(lives(pid)).toBe(true);
    npm.kill(signal);
    await vi.waitFor(() => expect(lives(pid)).toBe(false), { timeout: 60_000, interval: 100 });
  });
});
