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

/** What became of a response that was handed in as new. */
export type NewEntry =
  /** There is no failed response in the text. */
  | { outcome: 'no-response' }
  /** The catalog explains it already: one entry, or several that only the call would tell apart. */
  | { outcome: 'explained'; ids: string[] }
  /** Nothing but an HTTP status is known of it, and the catalog explains that. */
  | { outcome: 'status-only'; status: number | null }
  /** A failure inside HTTP 200 whose call the text does not tell: no entry can be made of it. */
  | { outcome: 'no-call' }
  | AddedEntry;

/** An entry was written. */
export interface AddedEntry {
  outcome: 'added';
  /** Made of the words of the message; registered in ids.txt. */
  id: string;
  /** Inside the catalog's folder: `errors/group.yaml`. */
  file: string;
  /** What to check, since it was guessed. */
  guesses: string[];
  /** What is left to write, line by line, and what the entry upsets elsewhere. */
  problems: CatalogProblem[];
  /** Other responses of the text that the catalog does not explain either. */
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

/** Writes an entry; what was wrong before it came is not its fault and not reported. */
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
 * Writes an entry for the first response of a text that the catalog does not explain exactly: into the file of the area its call belongs to,
 * into common.yaml, or into partial-failures.yaml, with its id registered. All its texts are marked as still to be written. Throws a
 * CatalogError when the catalog cannot be read in full, since what is not read would seem new.
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
