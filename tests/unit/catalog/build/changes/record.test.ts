import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../../../catalog/build/load';
import { fingerprints } from '../../../../../catalog/build/changes/fingerprint';
import { readChanges, recordVersion } from '../../../../../catalog/build/changes/record';
import { catalogRoot } from '../../../../../catalog/build/root';
import type { Catalog } from '../../../../../catalog/engine/types';
import { changedCatalog } from '../catalogFolder';
import { catalog } from '../../../support/catalog';

const nothing = { added: [], changed: [], retired: [] };

/** A copy of the small catalog with version 1.0.0 recorded. */
function recorded(): { root: string; catalog: Catalog } {
  const root = changedCatalog();
  const catalog = loadCatalog(root);
  recordVersion(catalog, root, '1.0.0', '2026-01-02');
  return { root, catalog };
}

const withEntry = (catalog: Catalog, id: string, change: object): Catalog => ({
  ...catalog,
  errors: catalog.errors.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
});

describe('the record of versions', () => {
  it('lists everything as unreleased if no version is recorded', () => {
    const root = changedCatalog();
    expect(readChanges(loadCatalog(root), root)).toEqual({
      versions: [],
      unreleased: {
        ...nothing,
        added: ['group-full', 'registered-username-taken', 'rest-call-rate-exceeded', 'user-not-in-group'],
      },
    });
  });

  it('lists nothing as unreleased right after a version is recorded', () => {
    const { root, catalog } = recorded();
    const { versions, unreleased } = readChanges(catalog, root);
    expect(unreleased).toEqual(nothing);
    expect(versions.map(({ version, date, added }) => [version, date, added.length])).toEqual([
      ['1.0.0', '2026-01-02', 4],
    ]);
  });

  it.each([
    ['signature', { message: 'the group {groupId} is full' }],
    ['handling', { retry: 'never' }],
    ['texts', { title: { zh: '群已满', en: 'Full group' } }],
  ])('notices by itself when the %s of an entry changes', (aspect, change) => {
    const { root, catalog } = recorded();
    const { unreleased } = readChanges(withEntry(catalog, 'group-full', change), root);
    expect(unreleased).toEqual({ ...nothing, changed: [{ id: 'group-full', what: [aspect] }] });
  });

  it('names the entry that replaces a removed one', () => {
    const { root, catalog } = recorded();
    writeFileSync(join(root, 'ids.txt'), 'group-full -> user-not-in-group\nrest-call-rate-exceeded -> retired\n');
    const errors = catalog.errors.filter(({ id }) => id === 'user-not-in-group');
    expect(readChanges({ ...catalog, errors }, root).unreleased.retired).toEqual([
      { id: 'group-full', to: 'user-not-in-group' },
      { id: 'rest-call-rate-exceeded' },
    ]);
  });

  it('puts the newest version first, and rejects a version that is already recorded', () => {
    const { root, catalog } = recorded();
    const later = withEntry(catalog, 'group-full', { owner: 'plan' });
    recordVersion(later, root, '1.1.0', '2026-02-03');
    expect(readChanges(later, root).versions.map(({ version }) => version)).toEqual(['1.1.0', '1.0.0']);
    expect(() => recordVersion(later, root, '1.1.0', '2026-02-04')).toThrow('Version 1.1.0 is recorded already.');
  });

  it('reports the line of a malformed version', () => {
    const { root, catalog } = recorded();
    const path = join(root, 'changes.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('2026-01-02', 'yesterday'));
    expect(() => readChanges(catalog, root)).toThrow(/changes\.yaml:3/);
  });
});

describe('the record of this catalog', () => {
  const { versions, unreleased } = readChanges(catalog, catalogRoot);

  it('has the version of package.json: `npm run record` writes it', () => {
    const { version } = JSON.parse(readFileSync(join(catalogRoot, '../package.json'), 'utf8'));
    expect(versions[0]?.version).toBe(version);
  });

  it('has every entry either in a version or as unreleased', () => {
    const accounted = new Set([...versions.flatMap(({ added }) => added), ...unreleased.added]);
    expect([...fingerprints(catalog).keys()].filter((id) => !accounted.has(id))).toEqual([]);
  });

  it('has a line in ids.txt for every removed entry', () => {
    const known = new Set(fingerprints(catalog).keys());
    const gone = versions.flatMap(({ retired }) => retired).filter(({ id }) => known.has(id));
    expect(gone).toEqual([]);
  });
});
