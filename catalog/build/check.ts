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

/** Gathers what the rules need to know about a catalog folder. */
export const ruleContext = (root: string, places: Places): RuleContext => ({
  places,
  ids: readIds(root),
  guidePages: guidePagesBeside(root),
});

/** Holds a catalog against every rule; everything that is wrong, in file and line order. */
export const checkRules = (catalog: Catalog, context: RuleContext): CatalogProblem[] =>
  catalogRules.flatMap(({ check }) => check(catalog, context)).sort(byPlace);

/**
 * Reads a catalog folder and holds it against form and rules. What does not fit its schema is
 * reported first and alone: rules about entries that could not be read would only add noise.
 */
export function checkCatalog(root: string = catalogRoot): { catalog: Catalog; problems: CatalogProblem[] } {
  const { catalog, problems, places } = readCatalog(root);
  return { catalog, problems: problems.length > 0 ? problems : checkRules(catalog, ruleContext(root, places)) };
}
