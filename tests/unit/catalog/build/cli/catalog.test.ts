import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadForReading } from '../../../../../catalog/build/cli/catalog';
import { loadCatalog } from '../../../../../catalog/build/load';
import { changedCatalog } from '../catalogFolder';

/** A catalog next to a `node_modules` folder, as in a checkout, and the path of its cache file. */
function checkout(): { root: string; kept: string } {
  const root = changedCatalog();
  mkdirSync(join(dirname(root), 'node_modules'));
  return { root, kept: join(dirname(root), 'node_modules', '.cache', 'catalog', 'catalog.json') };
}

const titleIn = async (root: string): Promise<string | undefined> =>
  (await loadForReading(root)).errors.find(({ id }) => id === 'group-full')?.title.en;

describe('loading for commands that only read', () => {
  it('returns the same catalog with and without the cache', async () => {
    const { root } = checkout();
    expect(await loadForReading(root)).toEqual(loadCatalog(root));
    expect(await loadForReading(root)).toEqual(loadCatalog(root));
  });

  it('uses the cache while nothing has changed', async () => {
    const { root, kept } = checkout();
    await loadForReading(root);
    writeFileSync(kept, readFileSync(kept, 'utf8').replace('The group is full', 'kept'));
    expect(await titleIn(root)).toBe('kept');
  });

  it('loads the catalog again if a file has changed', async () => {
    const { root } = checkout();
    await loadForReading(root);
    const file = join(root, 'errors', 'group.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('The group is full', 'No room in the group'));
    expect(await titleIn(root)).toBe('No room in the group');
  });

  it('loads the catalog again if a file was removed', async () => {
    const { root } = checkout();
    await loadForReading(root);
    rmSync(join(root, 'errors', 'group.yaml'));
    expect(await titleIn(root)).toBeUndefined();
  });

  it('ignores a damaged cache file', async () => {
    const { root, kept } = checkout();
    await loadForReading(root);
    writeFileSync(kept, readFileSync(kept, 'utf8').slice(0, 100));
    expect(await titleIn(root)).toBe('The group is full');
  });

  it('works without a cache if there is no node_modules folder', async () => {
    expect(await titleIn(changedCatalog())).toBe('The group is full');
  });
});
