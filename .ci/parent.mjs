// Ends this process together with the npm process that started it. npm does not notify its script when npm is killed
// or its terminal is closed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LOOK_EVERY = 500;
const MANAGER = /\b(?:npm|pnpm|yarn|bun)\b/;

/** Parent and name of a process; null if the system does not tell. */
function look(pid) {
  if (process.platform === 'linux') {
    try {
      const [, parent = '0'] = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      return { parent: Number(parent), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') };
    } catch {
      return null;
    }
  }
  if (process.platform === 'win32') return null;
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' });
  const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? '') ?? [];
  return parent === undefined ? null : { parent: Number(parent), command };
}

/**
 * The processes from this one up to npm. npm starts a shell, and the shell starts this process. If npm is not found,
 * only the parent.
 */
function chainToManager() {
  const chain = [];
  for (let pid = process.ppid; pid > 1 && chain.length < 4;) {
    chain.push(pid);
    const found = look(pid);
    if (!found) break;
    if (MANAGER.test(found.command)) return chain;
    pid = found.parent;
  }
  return [process.ppid];
}

function lives(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Does nothing if no package manager started the script, because the script may then outlive its shell on purpose. */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const watched = chainToManager();
  const look = () => watched.every(lives) || process.kill(process.pid, 'SIGTERM');
  setInterval(look, LOOK_EVERY).unref();
}
