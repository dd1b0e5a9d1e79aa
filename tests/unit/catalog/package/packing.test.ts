import { describe, expect, it } from 'vitest';
import { packCatalog, unpackCatalog } from '../../../../catalog/package/packing';
import { createReference } from '../../../../catalog/package/reference';
import type { Catalog } from '../../../../catalog/engine/types';
import { catalog } from '../../support/catalog';

const unpacked = unpackCatalog(JSON.parse(JSON.stringify(packCatalog(catalog))) as ReturnType<typeof packCatalog>);

/** The catalog without the fields that the package leaves out. */
const withoutPages = ({ statuses, errors, operations, partialFailures, areas }: Catalog): object => ({
  statuses: statuses.map((status) => ({ ...status, note: undefined, source: [] })),
  errors: errors.map((entry) => ({ ...entry, example: '', request: undefined, note: undefined, see: [], source: [] })),
  operations: operations.map((each) => ({
    ...each,
    id: '',
    otherPaths: [],
    query: [],
    area: '',
    limits: each.limits.filter(({ per }) => per === 'call'),
    source: [],
  })),
  partialFailures: partialFailures.map((each) => ({ ...each, example: '', note: undefined, see: [], source: [] })),
  areas,
});

describe('the packed catalog', () => {
  it('can be restored, except for what only pages show', () => {
    expect(withoutPages(unpacked)).toEqual(withoutPages(catalog));
  });

  it('has no line breaks in Chinese texts, because line breaks separate them', () => {
    expect(packCatalog(catalog).zh.filter((text) => text.includes('\n'))).toEqual([]);
  });

  it('explains every example as the whole catalog does', () => {
    const [whole, packed] = [createReference(catalog), createReference(unpacked)];
    const now = 1_750_000_000_000;
    for (const { example } of [...catalog.errors, ...catalog.partialFailures].filter((_, at) => at % 7 === 0))
      expect(packed.explain(example, { now })).toEqual(whole.explain(example, { now }));
  });

  it.each(['群组人数已满', 'token expired', '429', 'user not found'])(
    'returns the same search results for %s',
    (query) => {
      expect(createReference(unpacked).search(query)).toEqual(createReference(catalog).search(query));
    },
  );
});
