import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExplainer } from '../engine/explain';
import type { Explained } from '../engine/report';
import { checkRules, ruleContext } from './check';
import { idsFile, readIds } from './ids';
import { catalogRoot, readCatalog } from './load';
import { draftYaml, type Draft } from './newEntry/draft';
import { draftFrom } from './newEntry/fromResponse';
import { CatalogError, formatProblem, type CatalogProblem } from './problem';

/** The result of adding an entry for a response. */
export type NewEntry =
  /** The text has no failed response. */
  | { outcome: 'no-response' }
  /** The catalog already explains the response: with one entry, or with several that only the call distinguishes. */
  | { outcome: 'explained'; ids: string[] }
  /** Only an HTTP status is known, and the catalog explains that. */
  | { outcome: 'status-only'; status: number | null }
  /** The response is a failure inside HTTP 200, and the text does not show the call. An entry needs the call. */
  | { outcome: 'no-call' }
  | AddedEntry;

/** An entry was added. */
export interface AddedEntry {
  outcome: 'added';
  /** Built from the words of the message, and registered in `ids.txt`. */
  id: string;
  /** Path in the catalog's folder: `errors/group.yaml`. */
  file: string;
  /** Guesses that the author has to check. */
  guesses: string[];
  /** What is left to write, by line, and problems that the entry causes elsewhere. */
  problems: CatalogProblem[];
  /** Number of other responses in the text that the catalog does not explain either. */
  left: number;
}

const isFailure = ({ verdict, response }: Explained): boolean =>
  verdict !== 'not-an-error' && (response.error !== null || response.message !== null);

const isExplained = ({ verdict }: Explained): boolean => verdict === 'exact' || verdict === 'ambiguous';

const idsOf = ({ verdict, candidates }: Explained): string[] =>
  candidates.slice(0, verdict === 'exact' ? 1 : candidates.length).map(({ id }) => id);

const headOf = '# yaml-language-server: $schema=../schema.json\n';

function append(root: string, file: string, draft: Draft): void {
  const path = join(root, file);
  if (!existsSync(path)) writeFileSync(path, headOf);
  appendFileSync(path, `\n${draftYaml(draft)}`);
  const ids = join(root, idsFile);
  const gap = readFileSync(ids, 'utf8').endsWith('\n') ? '' : '\n';
  appendFileSync(ids, `${gap}${draft.id}\n`);
}

function problemsOf(root: string): CatalogProblem[] {
  const { catalog, problems, places } = readCatalog(root);
  return [...problems, ...checkRules(catalog, ruleContext(root, places))];
}

/** Writes an entry and returns the new problems. Problems that existed before are not reported. */
function write(root: string, file: string, draft: Draft): CatalogProblem[] {
  const before = new Set(problemsOf(root).map(formatProblem));
  append(root, file, draft);
  return problemsOf(root).filter((problem) => !before.has(formatProblem(problem)));
}

function nothingToAdd(responses: readonly Explained[], [first]: readonly Explained[]): NewEntry {
  if (first) return { outcome: 'explained', ids: idsOf(first) };
  const bare = responses.find(({ verdict }) => verdict === 'status-only');
  return bare ? { outcome: 'status-only', status: bare.response.status } : { outcome: 'no-response' };
}

/**
 * Adds an entry for the first response of a text that the catalog does not explain exactly, and registers its id. The
 * entry goes to the file of the area that its call belongs to, to `common.yaml`, or to `partial-failures.yaml`. All
 * its texts are marked as unfinished. Throws a CatalogError if the catalog cannot be read completely, because entries
 * that cannot be read would seem to be missing.
 */
export function addEntry(text: string, root: string = catalogRoot): NewEntry {
  const { catalog, problems } = readCatalog(root);
  if (problems.length > 0) throw new CatalogError(problems);
  const { responses } = createExplainer(catalog).explain(text);
  const failures = responses.filter(isFailure);
  const [unexplained, ...others] = failures.filter((failure) => !isExplained(failure));
  if (unexplained === undefined) return nothingToAdd(responses, failures);
  const taken = new Set(readIds(root).ids.map(({ id }) => id));
  const drafted = draftFrom(unexplained, catalog, taken);
  if (drafted === null) return { outcome: 'no-call' };
  const { draft, file, guesses } = drafted;
  return { outcome: 'added', id: draft.id, file, guesses, problems: write(root, file, draft), left: others.length };
}
