import { namedSources } from '../../engine/sources';
import { nearest } from '../nearest';
import { problemAt, type CatalogRule } from './rule';
import { registered } from './subjects';

const didYouMean = (word: string, known: Iterable<string>, otherwise: string): string => {
  const near = nearest(word, known);
  return near === null ? otherwise : `Did you mean \`${near}\`?`;
};

const knownAreas: CatalogRule = {
  name: 'known-areas',
  description: "Every area of an entry, its file's name included, and of a call is in areas.yaml.",
  check: ({ errors, operations, areas }, context) => {
    const known = new Set(areas.map(({ id }) => id));
    const unknown = (area: string): string => didYouMean(area, known, 'Add the area to areas.yaml, or correct it.');
    return [
      ...errors.flatMap((item) =>
        item.areas
          .filter((area) => !known.has(area))
          .map((area) => {
            const path = ['areas', item.areas.indexOf(area) - 1];
            return problemAt(
              context,
              { item, id: item.id },
              path,
              `the area \`${area}\` is not in areas.yaml.`,
              unknown(area),
            );
          }),
      ),
      ...operations
        .filter(({ area }) => !known.has(area))
        .map((item) => {
          const what = `the area \`${item.area}\` is not in areas.yaml.`;
          return problemAt(context, { item, id: item.id }, ['area'], what, unknown(item.area));
        }),
    ];
  },
};

const knownStatuses: CatalogRule = {
  name: 'known-statuses',
  description: 'The status of every entry is explained in statuses.yaml.',
  check: ({ errors, statuses }, context) => {
    const known = new Set(statuses.map(({ status }) => status));
    return errors
      .filter(({ status }) => !known.has(status))
      .map((item) => {
        const what = `the status ${item.status} is not in statuses.yaml.`;
        return problemAt(context, { item, id: item.id }, ['status'], what, 'Add it there, or correct it.');
      });
  },
};

const knownRelatives: CatalogRule = {
  name: 'known-relatives',
  description: 'Every id in `see` is another entry and occurs once.',
  check: (catalog, context) => {
    const known = new Set(registered(catalog).map(({ id }) => id));
    return registered(catalog).flatMap((item) =>
      item.see.flatMap((id, index) => {
        const at = (what: string, remedy: string) => [
          problemAt(context, { item, id: item.id }, ['see', index], what, remedy),
        ];
        if (id === item.id) return at('the entry refers to itself.', 'Remove the id from `see`.');
        if (item.see.indexOf(id) !== index) return at(`\`${id}\` occurs twice in \`see\`.`, 'Remove one.');
        return known.has(id)
          ? []
          : at(`\`${id}\` in \`see\` is not an entry.`, didYouMean(id, known, 'Name the id of an entry.'));
      }),
    );
  },
};

const knownSources: CatalogRule = {
  name: 'known-sources',
  description: 'Every `source` begins with a prefix in sources.yaml, which says what edition was read and when.',
  check: ({ errors, statuses, operations, partialFailures, sources }, context) => {
    const named = [...errors, ...operations, ...partialFailures].map((item) => ({ item, id: item.id }));
    const all = [...named, ...statuses.map((item) => ({ item, id: String(item.status) }))];
    return all.flatMap((subject) =>
      subject.item.source.flatMap((source, index) => {
        if (namedSources(source, sources).every(({ document }) => document !== null)) return [];
        const what = `no prefix in sources.yaml fits \`${source}\`.`;
        return [problemAt(context, subject, ['source', index], what, 'Add the source there, or correct the name.')];
      }),
    );
  },
};

/** Rules for names that entries refer to. */
export const referenceRules: CatalogRule[] = [knownAreas, knownStatuses, knownRelatives, knownSources];
