/** Something wrong in what we wrote, and what to do about it. */
export interface CatalogProblem {
  /** File name without folders: `group.yaml`, `ids.txt`. */
  file: string;
  /** Line in that file, counted from 1. */
  line: number;
  /** What the problem is about: an id, a status, a call; null when the file itself is meant. */
  id: string | null;
  /** What is wrong, one sentence. */
  what: string;
  /** What to do, one sentence. */
  remedy: string;
}

/** One problem as one line of text: `group.yaml:41 group-full: what is wrong. What to do.` */
export function formatProblem({ file, line, id, what, remedy }: CatalogProblem): string {
  const subject = id === null ? '' : ` ${id}`;
  return `${file}:${line}${subject}: ${what} ${remedy}`;
}

/** File order, then line order, so that the list reads like the files do. */
export const byPlace = (a: CatalogProblem, b: CatalogProblem): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;

/** Thrown once with everything that is wrong with the catalog; its message holds one line per problem. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';

  constructor(readonly problems: readonly CatalogProblem[]) {
    super(`The catalog has ${problems.length} problem(s):\n${problems.map(formatProblem).join('\n')}`);
  }
}
