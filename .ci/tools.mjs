// Shared code of the npm scripts. It has no dependencies, because it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Paths of command-line programs in the installed packages. They are the same on every system and need no shell. */
export const bin = {
  eslint: 'eslint/bin/eslint.js',
  playwright: 'playwright/cli.js',
  prettier: 'prettier/bin/prettier.cjs',
  tsc: 'typescript/bin/tsc',
  vitepress: 'vitepress/bin/vitepress.js',
  vitest: 'vitest/vitest.mjs',
  vueTsc: 'vue-tsc/bin/vue-tsc.js',
};

/**
 * The first supported minor release of older Node.js versions, and the version from which all releases are supported.
 * Corresponds to `engines` in `package.json`.
 */
const firstOfLine = { 20: 19, 22: 13 };
const fromLine = 24;

/** Whether a version of Node.js, such as `22.13.0`, is supported. */
export function nodeFits(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= fromLine || minor >= (firstOfLine[major] ?? Infinity);
}

/** Exits with a message if this version of Node.js is not supported. */
export function requireNode() {
  if (nodeFits(process.versions.node)) return;
  console.error(
    `Node ${process.versions.node} does not run this project. Install Node 24, or else 22.13 or 20.19 or a later release of these two lines: https://nodejs.org`,
  );
  process.exit(1);
}

/** The path under which the site is served, with a slash at both ends, however `SITE_BASE` is written. */
export const siteBase = () => `/${process.env.SITE_BASE ?? ''}/`.replace(/\/{2,}/g, '/');

/**
 * Runs a program from `bin` and resolves to its exit code. If this process receives a signal to end, the program ends
 * first. A program in the background gets only the processor time that others leave.
 */
export function run(program, args, { inBackground = false, env } = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      stdio: 'inherit',
      // Suppresses a warning from Vite about how configuration files will be loaded in the future.
      env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env },
    });
    if (inBackground) giveWay(child);
    const release = endWith(child);
    child.on('error', () => done(1));
    child.on('exit', (code) => {
      release();
      done(code ?? 1);
    });
  });
}

/** Lowers the priority of a process. */
function giveWay({ pid }) {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // The process may have ended already, or the system may not allow it. The result of the check is the same.
  }
}

/** Forwards termination signals to a child process and waits for it to end. Returns a function that undoes this. */
function endWith(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const end = (signal) => {
    child.once('exit', () => process.kill(process.pid, signal));
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, end);
  return () => signals.forEach((signal) => process.off(signal, end));
}

/** Hash of the names and contents of files and folders. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    const names = readdirSync(full).filter((name) => !['dist', 'cache', '.temp'].includes(name));
    for (const name of names.sort()) addTo(hash, join(path, name));
    return;
  }
  hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
}

const stamps = join(root, 'node_modules', '.stamps');

/** Whether the last run of `name` had this fingerprint. */
export function isDone(name, print) {
  const file = join(stamps, name);
  return existsSync(file) && readFileSync(file, 'utf8') === print;
}

/** Records that `name` was run with this fingerprint. */
export function markDone(name, print) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), print);
}

/** Builds the site, unless none of its inputs has changed. */
export async function build() {
  const inputs = [
    'package-lock.json',
    'package.json',
    'tsconfig.json',
    'catalog',
    'components',
    'docs',
    '.vitepress',
    'tests/fixtures',
  ];
  const settings = [
    'SITE_URL',
    'SITE_REPOSITORY',
    'SEARCH',
    'DOCSEARCH_APP_ID',
    'DOCSEARCH_API_KEY',
    'DOCSEARCH_INDEX',
  ];
  const print = [fingerprint(inputs), siteBase(), ...settings.map((name) => process.env[name] ?? '')].join(' ');
  if (isDone('build', print) && existsSync(join(root, '.vitepress/dist/catalog.json'))) return 0;
  const code = await run(bin.vitepress, ['build']);
  if (code === 0) markDone('build', print);
  return code;
}
