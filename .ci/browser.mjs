// Finds a Chromium for the browser tests: at an explicit path, Playwright's own, or one of the system. If there is
// none, it installs one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root } from './tools.mjs';

/** The shell comes first: it has no window and nothing around the page, and the tests use a third less processor time. */
const onPath = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name]
      ? [
          join(process.env[name], 'Google/Chrome/Application/chrome.exe'),
          join(process.env[name], 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  ),
];

/** Returns the path of a browser that starts. Exits with advice if there is none. */
export async function findBrowser() {
  const wished = process.env.CHROMIUM_PATH;
  if (wished) {
    if (works(wished)) return wished;
    fail(`CHROMIUM_PATH is ${wished}, and that is not a browser that starts.`);
  }
  const found = (await playwrightsOwn()) ?? system();
  if (found) return found;
  console.log('No Chromium found: installing one …');
  installWithPlaywright();
  const installed = await playwrightsOwn();
  if (installed) return installed;
  installWithApt();
  return system() ?? fail('No Chromium was found and none could be installed.');
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) && works(path) ? path : undefined;
}

function system() {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  const fromPath = onPath
    .map((name) => spawnSync(finder, [name], { encoding: 'utf8' }))
    .filter((result) => result.status === 0)
    .map((result) => result.stdout.split(/\r?\n/)[0] ?? '');
  return [...fromPath, ...wellKnown.filter((path) => existsSync(path))].find(works);
}

function works(path) {
  // On Windows, Chrome opens a window for `--version`. There, it is enough that the file exists.
  if (process.platform === 'win32') return existsSync(path);
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}

function installWithPlaywright() {
  const withDeps = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
  spawnSync(process.execPath, [join(root, 'node_modules', bin.playwright), 'install', ...withDeps, 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
  });
}

function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
  for (const browser of ['chromium-headless-shell', 'chromium']) {
    const args = ['install', '-y', '-qq', browser, 'fonts-noto-cjk'];
    if (spawnSync('apt-get', args, { stdio: 'ignore', env }).status === 0) return;
  }
}

function fail(what) {
  console.error(`${what}
The browser tests need Chromium, Chrome or Edge. Any one of these is enough:
  - install one with your system's packages (Debian: apt-get install chromium, macOS: brew install --cask chromium)
  - npx playwright install chromium
  - CHROMIUM_PATH=/path/to/a/browser npm test`);
  process.exit(1);
}
