import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExplainer } from '../engine/explain';
import type { Explained } from '../engine/report';
import type { Catalog } from '../engine/types';
import { checkRules, ruleContext } from './check';
import { idsFile, readIds } from './ids';
import { catalogRoot, readCatalog } from './load';
import { draftYaml, type Draft } from './newEntry/draft';
import { draftFrom, type DraftedEntry } from './newEntry/fromResponse';
import type { CatalogProblem } from './problem';

/** What became of a response that was handed in as new. */
export type NewEntry =
  /** There is no failed response in the text. */
  | { outcome: 'no-response' }
  /** The catalog explains it already: one entry, or several that only the call would tell apart. */
  | { outcome: 'explained'; ids: string[] }
  /** An entry was written; `problems` says, line by line, what is left to write, `guesses` what to check. */
  | { outcome: 'added'; id: string; file: string; guesses: string[]; problems: CatalogProblem[] };

const isFailure = ({ verdict, response }: Explained): boolean =>
  verdict !== 'not-an-error' && (response.error !== null || response.message !== null);

const isExplained = ({ verdict }: Explained): boolean => verdict === 'exact' || verdict === 'ambiguous';

const idsOf = ({ verdict, candidates }: Explained): string[] =>
  candidates.slice(0, verdict === 'exact' ? 1 : candidates.length).map(({ id }) => id);

const explainsAs = (catalog: Catalog, text: string, id: string): boolean => {
  const [first] = createExplainer(catalog).explain(text).responses;
  return first?.verdict === 'exact' && first.candidates[0]?.id === id;
};

/** The body alone where it can be told from the body; else with status line and request line in front. */
function withEnoughContext(draft: Draft, catalog: Catalog): Draft {
  const entry = {
    ...draft,
    errorAliases: [],
    aliases: [],
    areas: [],
    title: { zh: '', en: '' },
    causes: [],
    fixes: [],
    source: [],
  };
  const known: Catalog = { ...catalog, errors: [...catalog.errors, { ...entry, retry: 'never', owner: 'code' }] };
  if (explainsAs(known, draft.example, draft.id)) return draft;
  return { ...draft, example: `HTTP/1.1 ${draft.status}\n\n${draft.example}` };
}

const headOf = '# yaml-language-server: $schema=../schema.json\n';

function append(root: string, { draft, area }: DraftedEntry): string {
  const file = `${area}.yaml`;
  const path = join(root, 'errors', file);
  if (!existsSync(path)) writeFileSync(path, headOf);
  appendFileSync(path, `\n${draftYaml(draft)}`);
  const ids = join(root, idsFile);
  const gap = readFileSync(ids, 'utf8').endsWith('\n') ? '' : '\n';
  appendFileSync(ids, `${gap}${draft.id}\n`);
  return file;
}

function problemsOf(root: string, id: string): CatalogProblem[] {
  const { catalog, problems, places } = readCatalog(root);
  return [...problems, ...checkRules(catalog, ruleContext(root, places))].filter((problem) => problem.id === id);
}

/**
 * Writes an entry for the first response of a text that the catalog does not explain exactly: into the file of the area its call belongs to, or
 * into common.yaml, with its id registered. All its texts are marked as still to be written. Throws when the files cannot be written.
 */
export function addEntry(text: string, root: string = catalogRoot): NewEntry {
  const { catalog } = readCatalog(root);
  const failures = createExplainer(catalog).explain(text).responses.filter(isFailure);
  const unexplained = failures.find((failure) => !isExplained(failure));
  if (unexplained === undefined)
    return failures[0] ? { outcome: 'explained', ids: idsOf(failures[0]) } : { outcome: 'no-response' };
  const taken = new Set(readIds(root).ids.map(({ id }) => id));
  const drafted = draftFrom(unexplained, catalog, taken);
  const { guesses } = drafted;
  const draft = withEnoughContext(drafted.draft, catalog);
  const file = append(root, { ...drafted, draft });
  return { outcome: 'added', id: draft.id, file, guesses, problems: problemsOf(root, draft.id) };
}
