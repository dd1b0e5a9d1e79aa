import type { Catalog } from '../../engine/types';
import { importDocument, type ImportReport } from '../import';
import type { CommandContext } from './context';
import { importSummary, importText, isEqual } from './importText';
import { documentsIn, openInput, readText } from './input';
import { exit, UsageError, type ExitCode } from './usage';

const hasTables = ({ errorRows, statusRows }: ImportReport): boolean => errorRows + statusRows > 0;

async function readReport(path: string, catalog: Catalog, { standardInput }: CommandContext): Promise<ImportReport> {
  const { text } = await readText(openInput(path, standardInput));
  return importDocument(path, text, catalog);
}

/** Rejects a single document without anything to compare. */
function refuseEmpty(path: string, report: ImportReport): void {
  if (!hasTables(report))
    throw new UsageError(
      `${path} has no error table in Markdown. A table needs columns for status, error and description.`,
    );
}

/**
 * `import FILE.md…` or `import FOLDER`: compares documents with the catalog in both directions. If there are several
 * documents, only those that differ are listed. Exit code 0 if none differs.
 */
export async function importCommand(context: CommandContext): Promise<ExitCode> {
  const { operands, json } = context.arguments;
  const paths = operands.flatMap(documentsIn);
  const [first] = paths;
  if (first === undefined)
    throw new UsageError('import needs a Markdown file, or a folder with some. Write its path after the command.');
  const catalog = await context.loadCatalog();
  const reports = await Promise.all(paths.map((path) => readReport(path, catalog, context)));
  const [only] = reports;
  if (only && reports.length === 1) refuseEmpty(first, only);
  const text = only && reports.length === 1 ? importText(only) : importSummary(reports);
  const data = reports.length === 1 ? only : reports;
  await (json ? context.terminal.printJson(data) : context.terminal.print(text));
  return reports.every(isEqual) ? exit.explained : exit.notExplained;
}
