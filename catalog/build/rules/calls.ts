import type { Catalog, ErrorEntry, Operation, RateLimit } from '../../engine/types';
import { callWithoutVariant, operationsOf } from '../../engine/urls';
import { nearest } from '../nearest';
import type { Path } from '../yaml/lines';
import { problemAt, type CatalogRule, type Subject } from './rule';

/** A call in an entry. */
interface NamedCall extends Subject {
  /** The field with the call: `['causes', 0, 'when', 1]`. */
  path: Path;
  /** The key as the entry writes it. */
  call: string;
}

const whensOf = (entry: ErrorEntry): NamedCall[] =>
  (['causes', 'fixes'] as const).flatMap((field) =>
    entry[field].flatMap(({ when = [] }, index) =>
      when.map((call, at) => ({ item: entry, id: entry.id, path: [field, index, 'when', at], call })),
    ),
  );

const namedCalls = ({ errors, partialFailures }: Catalog): NamedCall[] => [
  ...errors.flatMap((entry) => [
    ...entry.endpoints.map((call, at) => ({ item: entry, id: entry.id, path: ['endpoints', at], call })),
    ...whensOf(entry),
  ]),
  ...partialFailures.map((item) => ({ item, id: item.id, path: ['endpoint'], call: item.endpoint })),
];

const remedyFor = (call: string, known: readonly string[]): string => {
  const near = nearest(call, known);
  return near === null ? 'Add the call to endpoints.yaml, or correct it.' : `Did you mean \`${near}\`?`;
};

const knownCalls: CatalogRule = {
  name: 'known-calls',
  description: 'Every call that an entry names is in endpoints.yaml.',
  check: (catalog, context) => {
    const known = [...new Set(catalog.operations.flatMap(({ key }) => [key, callWithoutVariant(key)]))];
    const isKnown = new Set(known);
    return namedCalls(catalog)
      .filter(({ call }) => !isKnown.has(call))
      .map(({ path, call, ...subject }) =>
        problemAt(context, subject, path, `\`${call}\` is not in endpoints.yaml.`, remedyFor(call, known)),
      );
  },
};

const whenWithinEndpoints: CatalogRule = {
  name: 'when-within-endpoints',
  description: 'The calls of a cause or a fix are among the calls of its entry, if it has any.',
  check: ({ errors, operations }, context) =>
    errors
      .filter(({ endpoints }) => endpoints.length > 0)
      .flatMap((entry) => {
        const own = new Set(entry.endpoints.flatMap((key) => operationsOf(key, operations)));
        return whensOf(entry)
          .filter(({ call }) => operationsOf(call, operations).some((operation) => !own.has(operation)))
          .map(({ path, call, ...subject }) =>
            problemAt(
              context,
              subject,
              path,
              `\`${call}\` is not among the entry's \`endpoints\`.`,
              'Add it there, or remove it here.',
            ),
          );
      }),
};

const callsGiven: CatalogRule = {
  name: 'calls-given',
  description: 'An entry names its calls in `endpoints`, or describes them in `appliesTo`.',
  check: ({ errors }, context) =>
    errors
      .filter(({ endpoints, appliesTo }) => endpoints.length === 0 && !appliesTo)
      .map((item) =>
        problemAt(
          context,
          { item, id: item.id },
          ['endpoints'],
          'no calls are named.',
          'Write `endpoints`, or `appliesTo` in zh and en.',
        ),
      ),
};

const uniqueCalls: CatalogRule = {
  name: 'unique-calls',
  description: 'No call occurs twice in endpoints.yaml.',
  check: ({ operations }, context) => {
    const seen = new Set<string>();
    return operations
      .filter(({ key }) => seen.size === seen.add(key).size)
      .map((item) =>
        problemAt(
          context,
          { item, id: item.id },
          ['key'],
          `the call \`${item.key}\` occurs twice.`,
          'Merge the two, or distinguish them by `#variant`.',
        ),
      );
  },
};

/** What is wrong with the place of a limit's list, and what to do; null if nothing is. */
function misplaced({ path, query }: Operation, { per, in: place, parameter }: RateLimit): [string, string] | null {
  if (per !== 'call')
    return place === undefined && parameter === undefined
      ? null
      : [`a limit per ${per} counts calls, not a list.`, 'Remove `in` and `parameter`.'];
  if (place === undefined) return ['a limit per call does not say where the list is.', 'Write `in`.'];
  if (place === 'body') return null;
  const isNamed = place === 'query' ? query.includes(parameter ?? '') : path.includes(`{${parameter}}`);
  return isNamed
    ? null
    : [`the ${place} of the call has no \`${parameter}\`.`, 'Correct `parameter`, or the call itself.'];
}

const limitsPerCall: CatalogRule = {
  name: 'limits-per-call',
  description: 'Only a limit per call states where the request lists the counted things.',
  check: ({ operations }, context) =>
    operations.flatMap((item) =>
      item.limits.flatMap((limit, at) => {
        const finding = misplaced(item, limit);
        return finding === null ? [] : [problemAt(context, { item, id: item.id }, ['limits', at], ...finding)];
      }),
    ),
};

/** Rules for calls in entries and in `endpoints.yaml`. */
export const callRules: CatalogRule[] = [uniqueCalls, knownCalls, whenWithinEndpoints, callsGiven, limitsPerCall];
