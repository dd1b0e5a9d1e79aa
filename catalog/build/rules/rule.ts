import type { Catalog } from '../../engine/types';
import type { IdRegistry } from '../ids';
import type { CatalogProblem } from '../problem';
import type { Places } from '../reading';
import type { Path } from '../yaml/lines';

/** What rules look at besides the catalog itself. */
export interface RuleContext {
  /** Where the items of the catalog stand in their files; an unknown item is reported without a line. */
  places: Places;
  /** Every id that `ids.txt` registers, live or not. */
  ids: IdRegistry;
  /** Names of the guide pages that exist, as in `guide/<page>`. */
  guidePages: ReadonlySet<string>;
}

/** Something that must hold between the entries of the catalog. */
export interface CatalogRule {
  /** Kebab-case name, for reports and tests. */
  name: string;
  /** One sentence that states the rule. */
  description: string;
  /** Everything in the catalog that breaks it. */
  check: (catalog: Catalog, context: RuleContext) => CatalogProblem[];
}

/** An item of the catalog and what reports call it. */
export interface Subject {
  /** Its place in the files is found by its identity. */
  item: object;
  /** Id of an entry, an operation or an area; a status as text. */
  id: string;
}

/** A problem of an item, at the line of one of its fields. */
export function problemAt(
  { places }: RuleContext,
  { item, id }: Subject,
  path: Path,
  what: string,
  remedy: string,
): CatalogProblem {
  const { file, line } = places.get(item)?.(path) ?? { file: 'catalog', line: 0 };
  return { file, line, id, what, remedy };
}
