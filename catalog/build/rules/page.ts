import type { Catalog } from '../../engine/types';
import { fieldName } from '../schema/problems';
import type { Path } from '../yaml/lines';
import { problemAt, type CatalogRule, type Subject } from './rule';
import { registered } from './subjects';

/** Pages contain their data in a script element, which this text would end. */
const ENDS_SCRIPT = /<\/script/i;

const items = (catalog: Catalog): Subject[] => [
  ...[...registered(catalog), ...catalog.operations, ...catalog.areas].map((item) => ({ item, id: item.id })),
  ...catalog.statuses.map((item) => ({ item, id: String(item.status) })),
];

/** Paths of all strings inside a value that contain this text. */
function endsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return ENDS_SCRIPT.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return endsIn(inner, [...path, step]);
  });
}

const noEndOfScript: CatalogRule = {
  name: 'no-end-of-script',
  description: 'No text contains `</script`, which would end the script with the data of a page.',
  check: (catalog, context) =>
    items(catalog).flatMap((subject) =>
      endsIn(subject.item).map((path) =>
        problemAt(
          context,
          subject,
          path,
          `\`${fieldName(path)}\` contains \`</script\`, which ends the script with the page's data.`,
          'Name the tag without its brackets: `script`.',
        ),
      ),
    ),
};

/** Rules for texts that are part of a page's script. */
export const pageRules: CatalogRule[] = [noEndOfScript];
