/**
 * Measures the command line on logs with known contents, next to `grep -c` on the same files: megabytes per second,
 * peak memory, and whether the counts are right. `TRIAGE_MB=100` sets the size of the logs.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { printTable, timed } from './measure';
import { generateLog, logFormats, type Truth } from './triageLog';

const size = Number(process.env.TRIAGE_MB ?? 25) * 1e6;

interface Run {
  milliseconds: number;
  /** Milliseconds of processor time, which other programs do not affect; NaN if the system does not provide it. */
  cpu: number;
  /** Peak memory in megabytes; NaN if the system does not provide it. */
  memory: number;
  output: string;
}

const peakOf = (pid: number | undefined): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
  } catch {
    return Number.NaN;
  }
};

/** Linux reports hundredths of a second. User and system time are the 14th and 15th field. */
function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return Number.NaN;
  }
}

function triage(path: string): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'catalog/cli.ts', 'triage', path, '--json']);
  let output = '';
  let memory = Number.NaN;
  let cpu = Number.NaN;
  const watch = setInterval(() => {
    memory = peakOf(child.pid) || memory;
    cpu = cpuOf(child.pid) || cpu;
  }, 50);
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) =>
    child.on('close', () => {
      clearInterval(watch);
      resolve({ milliseconds: performance.now() - start, cpu, memory, output });
    }),
  );
}

function isTrue(output: string, truth: readonly Truth[]): boolean {
  const { groups } = JSON.parse(output) as {
    groups: { id: string | null; status: number; count: number; subjects: number }[];
  };
  const found = groups.map(({ id, status, count, subjects }) => [id, status, count, subjects]);
  const wanted = truth.map(({ id, status, count, subjects }) => [id, status, count, subjects.size]);
  return JSON.stringify(found) === JSON.stringify(wanted);
}

const folder = mkdtempSync(join(tmpdir(), 'triage-'));
const rows: string[][] = [];
// The first start on a machine also compiles the sources for the next ones.
writeFileSync(join(folder, 'empty.log'), '');
await triage(join(folder, 'empty.log'));
const started = await triage(join(folder, 'empty.log'));
for (const format of logFormats) {
  const { text, truth } = generateLog(format, size);
  for (const ending of ['log', 'log.gz']) {
    const path = join(folder, `${format}.${ending}`);
    writeFileSync(path, ending === 'log' ? text : gzipSync(text, { level: 1 }));
    const { milliseconds, cpu, memory, output } = await triage(path);
    const grep = timed(() => spawnSync(ending === 'log' ? 'grep' : 'zgrep', ['-c', 'error', path]));
    const perSecond = `${(text.length / 1e3 / milliseconds).toFixed(0)} MB/s`;
    const peer = `${(text.length / 1e3 / grep).toFixed(0)} MB/s`;
    rows.push([
      path.slice(folder.length + 1),
      perSecond,
      `${(text.length / 1e3 / cpu).toFixed(0)} MB/s`,
      peer,
      `${((100 * grep) / milliseconds).toFixed(0)} %`,
      `${memory.toFixed(0)} MB`,
      isTrue(output, truth) ? 'exact' : 'WRONG',
    ]);
  }
}
rmSync(folder, { recursive: true });
printTable(
  `Triage of ${size / 1e6} MB, 1 % errors, 50,000 different users; ${started.cpu} ms of processor time are for starting`,
  ['file', 'triage', 'of processor time', 'grep -c error', 'of grep', 'memory', 'counts'],
  rows,
);
