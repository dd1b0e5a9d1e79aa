// `npm test`: runs all checks, on any machine. Ends with `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { install } from './packages.mjs';
import { endWithNpm } from './parent.mjs';
import { bin, build, requireNode, root, run } from './tools.mjs';

requireNode();
endWithNpm();
install();
const results = join(root, 'node_modules', '.results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const vitestFile = join(results, 'vitest.json');
const playwrightFile = join(results, 'playwright.json');

let passed = 0;
let failed = 0;

const unitTests = suite('unit tests', vitestFile, vitestCounts, () =>
  run(bin.vitest, ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestFile}`]),
);
await Promise.all([checks(), unitTests, site()]);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Checks that only read the source. They run one after another, whenever a core is free. */
async function checks() {
  const inBackground = true;
  await check('types', () => run(bin.vueTsc, ['--noEmit'], { inBackground }));
  await check('types of the engine alone', () => run(bin.tsc, ['-p', 'catalog/engine'], { inBackground }));
  await check('lint', () => run(bin.eslint, ['.', '--max-warnings=0'], { inBackground }));
  await check('format', () => run(bin.prettier, ['--check', '--log-level=warn', '.'], { inBackground }));
}

/** Builds the site, and tests it in a browser once the unit tests leave a core free. */
async function site() {
  const isBuilt = await check('build', build);
  await unitTests;
  if (!isBuilt) return;
  const browser = await findBrowser();
  // A busy machine can end a browser from outside, so a failed test runs once more. Playwright lists those that pass
  // only then as flaky: each of them is a fault to look for.
  await suite('browser tests', playwrightFile, playwrightCounts, () =>
    run(bin.playwright, ['test', '--retries=1', '--reporter=line,json'], {
      env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightFile },
    }),
  );
}

/** Runs a step. Prints its name when it starts, and the seconds that it took when it ends. */
async function timed(name, step) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const code = await step();
  console.log(`\n── ${name}: ${Math.round((performance.now() - start) / 1000)} s`);
  return code;
}

/** Runs a step that either passes or fails. It counts as one check. */
async function check(name, step) {
  const ok = (await timed(name, step)) === 0;
  if (ok) passed++;
  else failed++;
  return ok;
}

/** Runs a test runner that counts its own tests. If it dies without a result, it counts as one failure. */
async function suite(name, file, read, step) {
  const code = await timed(name, step);
  const counts = countsFrom(file, read);
  passed += counts.passed;
  failed += code !== 0 && counts.failed === 0 ? 1 : counts.failed;
}

function countsFrom(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function vitestCounts(report) {
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests };
}

function playwrightCounts(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + skipped };
}
