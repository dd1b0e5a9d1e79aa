/** A mistake in the catalog's files, and how to correct it. */
export interface CatalogProblem {
  /** File name without folders: `group.yaml`, `ids.txt`. */
  file: string;
  /** Line number from 1. */
  line: number;
  /** The id, status or call that the problem is about; null if it is about the file. */
  id: string | null;
  /** What is wrong, as a sentence. */
  what: string;
  /** What to do, as a sentence. */
  remedy: string;
}

/** Formats a problem as one line: `group.yaml:41 group-full: what is wrong. What to do.` */
export function formatProblem({ file, line, id, what, remedy }: CatalogProblem): string {
  const subject = id === null ? '' : ` ${id}`;
  return `${file}:${line}${subject}: ${what} ${remedy}`;
}

/** Sorts problems by file, then by line. */
export const byPlace = (a: CatalogProblem, b: CatalogProblem): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;

/** Thrown with all problems of the catalog. Its message has one line for each. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';

  constructor(readonly problems: readonly CatalogProblem[]) {
    super(`The catalog has ${problems.length} problem(s):\n${problems.map(formatProblem).join('\n')}`);
  }
}
