// Installs exactly the packages in the lock file, or nothing if they are already installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isDone, markDone, root } from './tools.mjs';

const modules = join(root, 'node_modules');
/** npm empties `node_modules` before it downloads packages. The old packages are kept here in the meantime. */
const kept = join(root, 'node_modules.kept');

/**
 * Installs missing packages. Exits with advice if that fails. Messages go to standard error, because programs may
 * read standard output.
 */
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

/** Whether the packages in `node_modules`, as npm has recorded them, are those of the lock file for this system. */
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

/** Packages for another system do not count, for example in a folder that was copied. */
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

/** A folder that cannot be moved, such as a mount point, stays in place, and npm empties it. */
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
