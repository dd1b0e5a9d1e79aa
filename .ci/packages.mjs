// Installs exactly what the lock file says, and nothing when that is in place already.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isDone, markDone, root } from './tools.mjs';

const modules = join(root, 'node_modules');
/** Where the packages wait while npm, which empties the folder first, fetches others. */
const kept = join(root, 'node_modules.kept');

/** Ends the process with what to do when packages are missing and cannot be had. Tells on `stderr`, for the sake of programs that read on. */
export function install() {
  if (existsSync(kept)) putBack();
  const print = fingerprint(['package.json', 'package-lock.json']);
  if (isDone('install', print)) return;
  if (!fitsLockFile() && !fetchPackages()) {
    console.error('npm ci failed: the lines above say why. A registry that is out of reach is the usual reason.');
    process.exit(1);
  }
  markDone('install', print);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Whether what npm has noted in `node_modules` is what the lock file asks of this system; whoever installed it. */
function fitsLockFile() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(modules, '.package-lock.json'));
  if (!wanted || !present) return false;
  const isNeeded = ([path, { optional }]) => path !== '' && !optional;
  return (
    Object.entries(wanted)
      .filter(isNeeded)
      .every(([path]) => path in present) &&
    Object.entries(present).every(
      ([path, { version, integrity, os, cpu }]) =>
        wanted[path]?.version === version &&
        wanted[path].integrity === integrity &&
        allows(os, process.platform) &&
        allows(cpu, process.arch) &&
        existsSync(join(root, path, 'package.json')),
    )
  );
}

/** A package made for another system, as in a folder that was copied, is of no use. */
const allows = (list, name) =>
  !list || list.includes(name) || list.every((entry) => entry.startsWith('!') && entry !== `!${name}`);

function fetchPackages() {
  console.error('Installing packages …');
  const isKept = setAside();
  const done = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline']);
  if (done) rmSync(kept, { recursive: true, force: true });
  else if (isKept) putBack();
  return done;
}

/** A folder that cannot be moved, as one that is mounted, stays: npm empties it. */
function setAside() {
  try {
    renameSync(modules, kept);
    return true;
  } catch {
    return false;
  }
}

function putBack() {
  rmSync(modules, { recursive: true, force: true });
  renameSync(kept, modules);
}

function npm(args) {
  const path = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['inherit', 2, 'inherit'] };
  const { status } = path?.endsWith('.js')
    ? spawnSync(process.execPath, [path, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return status === 0;
}
