import type { Catalog } from '../../engine/types';
import { idsFile, type RegisteredId } from '../ids';
import type { CatalogProblem } from '../problem';
import { problemAt, type CatalogRule } from './rule';
import { registered } from './subjects';

const repeated = <T>(items: readonly T[], keyOf: (item: T) => string): T[] => {
  const seen = new Set<string>();
  return items.filter((item) => seen.size === seen.add(keyOf(item)).size);
};

const uniqueIds: CatalogRule = {
  name: 'unique-ids',
  description:
    'No id occurs twice. Error entries and partial failures share one set; statuses, calls and areas have their own.',
  check: (catalog, context) => {
    const sets = [registered(catalog), catalog.operations, catalog.areas].map((items) =>
      repeated(items, ({ id }) => id),
    );
    const statuses = repeated(catalog.statuses, ({ status }) => String(status));
    return [
      ...sets
        .flat()
        .map((item) =>
          problemAt(
            context,
            { item, id: item.id },
            ['id'],
            `the id \`${item.id}\` is taken.`,
            'Choose another id, or merge the two.',
          ),
        ),
      ...statuses.map((item) =>
        problemAt(
          context,
          { item, id: String(item.status) },
          ['status'],
          'the status stands twice.',
          'Merge the two entries.',
        ),
      ),
    ];
  },
};

const form = /^[a-z]+(-[a-z]+){1,5}$/;

const idForm: CatalogRule = {
  name: 'id-form',
  description: 'An id has two to six lower-case words joined by `-`, with no number in them.',
  check: (catalog, context) =>
    registered(catalog)
      .filter(({ id }) => !form.test(id))
      .map((item) =>
        problemAt(
          context,
          { item, id: item.id },
          ['id'],
          'the id is not two to six words without numbers.',
          'Name the problem: `user-already-in-group`.',
        ),
      ),
};

const inFile = (line: number, id: string, what: string, remedy: string): CatalogProblem => ({
  file: idsFile,
  line,
  id,
  what,
  remedy,
});

const registeredIds: CatalogRule = {
  name: 'ids-registered',
  description: 'Every id of an entry is registered as live in ids.txt.',
  check: (catalog, context) => {
    const fates = new Map(context.ids.ids.map(({ id, fate }) => [id, fate]));
    return registered(catalog).flatMap((item) => {
      const fate = fates.get(item.id);
      if (fate === 'live') return [];
      const what = fate === undefined ? 'the id is not registered.' : `ids.txt says that the id was removed (${fate}).`;
      const remedy =
        fate === undefined ? `Add the line \`${item.id}\` to ids.txt.` : 'Ids are never reused. Choose another one.';
      return [problemAt(context, { item, id: item.id }, ['id'], what, remedy)];
    });
  },
};

const liveIds = (catalog: Catalog): Set<string> => new Set(registered(catalog).map(({ id }) => id));

function promiseProblem({ id, fate, target, line }: RegisteredId, live: ReadonlySet<string>): CatalogProblem[] {
  if (fate === 'live' && !live.has(id))
    return [
      inFile(
        line,
        id,
        'no entry has this id any more.',
        `Restore it, or write \`${id} -> other-id\` or \`${id} -> retired\`.`,
      ),
    ];
  if (fate === 'redirect' && !live.has(target ?? ''))
    return [
      inFile(line, id, `it leads to \`${target}\`, which is not an entry.`, 'Name the id of an entry, or `retired`.'),
    ];
  return [];
}

const keptPromises: CatalogRule = {
  name: 'ids-kept',
  description: 'Every id in ids.txt is an entry, leads to one, or is retired, and none occurs twice.',
  check: (catalog, context) => {
    const { ids, problems } = context.ids;
    const live = liveIds(catalog);
    return [
      ...problems,
      ...ids.flatMap((registration) => promiseProblem(registration, live)),
      ...repeated(ids, ({ id }) => id).map(({ id, line }) =>
        inFile(line, id, 'the id is registered twice.', 'Remove one of the lines.'),
      ),
    ];
  },
};

/** Rules for ids. `catalog/README.md` calls them the law of ids. */
export const idRules: CatalogRule[] = [uniqueIds, idForm, registeredIds, keptPromises];
