/**
 * `npm run bench`: runs all benchmarks, or those that are named (`npm run bench -- search table`). Nothing is
 * asserted. Each benchmark prints its figures next to those of a comparable library from the same run. Only the
 * ratios are meaningful on other machines.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));

if (unknown.length > 0) {
  console.error(`No such measurement: ${unknown.join(', ')}. There are ${known.join(', ')}.`);
  process.exit(2);
}

const codes = (asked.length > 0 ? asked : known).map((name) => {
  console.log(`\n── ${name}`);
  return spawnSync(process.execPath, ['--import', 'tsx', join(folder, `${name}.bench.ts`)], { stdio: 'inherit' })
    .status;
});
process.exit(codes.every((code) => code === 0) ? 0 : 1);
