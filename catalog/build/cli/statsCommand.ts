import { catalogStats, type CatalogStats, type Counts } from '../stats';
import type { CommandContext } from './context';
import { exit, type ExitCode } from './usage';

const table = (head: string, counts: Counts): string[] => {
  const width = Math.max(...Object.keys(counts).map((name) => name.length));
  return [
    '',
    head,
    ...Object.entries(counts).map(([name, count]) => `  ${name.padEnd(width)}  ${String(count).padStart(4)}`),
  ];
};

const statsText = (stats: CatalogStats): string =>
  [
    `errors            ${stats.errors}`,
    `partial failures  ${stats.partialFailures}`,
    `statuses          ${stats.statuses}`,
    `endpoints         ${stats.endpoints}, of which ${stats.endpointsWithErrors} have errors of their own`,
    `texts             ${stats.texts}; written: zh ${stats.languages.zh}, en ${stats.languages.en}`,
    ...table('errors by area', stats.areas),
    ...table('errors by status', stats.status),
    ...table('errors by owner', stats.owner),
    ...table('errors by retry', stats.retry),
    '',
  ].join('\n');

/** `stats`: counts entries by area, status, owner and retry, and texts by language. */
export async function statsCommand({ arguments: { json }, terminal, loadCatalog }: CommandContext): Promise<ExitCode> {
  const stats = catalogStats(await loadCatalog());
  await (json ? terminal.printJson(stats) : terminal.print(statsText(stats)));
  return exit.explained;
}
