import { spawnSync } from 'node:child_process';
import { idsFile, parseIds } from './ids';

const log = ['log', '--no-color', '--format=', '--unified=0', '--patch', '--', idsFile];

/**
 * Every id that `ids.txt` of a folder has ever held, read from git: added lines of every commit.
 * Empty outside a git checkout and in part where the history is shallow, so absence proves nothing.
 */
export function everRegistered(root: string): Set<string> {
  const { status, stdout } = spawnSync('git', log, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) return new Set();
  const added = stdout.split('\n').filter((row) => row.startsWith('+') && !row.startsWith('+++'));
  return new Set(parseIds(added.map((row) => row.slice(1)).join('\n')).ids.map(({ id }) => id));
}
