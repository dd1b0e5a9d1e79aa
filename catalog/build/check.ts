import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Catalog } from '../engine/types';
import { readIds } from './ids';
import { catalogRoot, readCatalog } from './load';
import { byPlace, type CatalogProblem } from './problem';
import type { Places } from './reading';
import { catalogRules } from './rules';
import type { RuleContext } from './rules/rule';

const guidePagesBeside = (root: string): Set<string> => {
  const folder = join(root, '..', 'docs', 'guide');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Set(names.filter((name) => name.endsWith('.md')).map((name) => basename(name, '.md')));
};

/** Collects what the rules need to know about a catalog folder. */
export const ruleContext = (root: string, places: Places): RuleContext => ({
  places,
  ids: readIds(root),
  guidePages: guidePagesBeside(root),
});

/** Checks a catalog against all rules. Returns every problem, in the order of files and lines. */
export const checkRules = (catalog: Catalog, context: RuleContext): CatalogProblem[] =>
  catalogRules.flatMap(({ check }) => check(catalog, context)).sort(byPlace);

/**
 * Reads a catalog folder and checks it against the schemas and the rules. If items do not fit their schema, only
 * those problems are reported, because the rules would then report missing entries as well.
 */
export function checkCatalog(root: string = catalogRoot): { catalog: Catalog; problems: CatalogProblem[] } {
  const { catalog, problems, places } = readCatalog(root);
  return { catalog, problems: problems.length > 0 ? problems : checkRules(catalog, ruleContext(root, places)) };
}
