import type { Catalog } from '../../engine/types';
import type { IdRegistry } from '../ids';
import type { CatalogProblem } from '../problem';
import type { Places } from '../reading';
import type { Path } from '../yaml/lines';

/** What rules use besides the catalog. */
export interface RuleContext {
  /** Places of the catalog's items in their files. An unknown item is reported without a line. */
  places: Places;
  /** All ids in `ids.txt`, live or not. */
  ids: IdRegistry;
  /** Names of the existing guide pages, as in `guide/<page>`. */
  guidePages: ReadonlySet<string>;
}

/** A rule for the entries of the catalog. */
export interface CatalogRule {
  /** Name in kebab-case, for reports and tests. */
  name: string;
  /** One sentence that states the rule. */
  description: string;
  /** Returns all violations in a catalog. */
  check: (catalog: Catalog, context: RuleContext) => CatalogProblem[];
}

/** An item of the catalog and its name in reports. */
export interface Subject {
  /** The item object, by which its place in the files is found. */
  item: object;
  /** Id of an entry, an operation or an area, or a status as text. */
  id: string;
}

/** Creates a problem of an item, at the line of one of its fields. */
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
