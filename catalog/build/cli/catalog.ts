import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog } from '../../engine/types';

/** Content of the cache file. */
interface Cached {
  /** SHA-256, in hexadecimal, of everything that the catalog was made from. If it differs, the file is out of date. */
  key: string;
  /** The result of `loadCatalog`. */
  catalog: Catalog;
}

const build = fileURLToPath(new URL('..', import.meta.url));

const filesIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => join(folder, name))
    : [];

/** Everything that the loaded catalog depends on: the YAML files, and the code that reads them. */
const sourcesOf = (root: string): string[] => [
  ...filesIn(root, '.yaml'),
  ...filesIn(join(root, 'errors'), '.yaml'),
  ...['schema', 'yaml', '.'].flatMap((folder) => filesIn(join(build, folder), '.ts')),
];

function keyOf(root: string): string {
  const hash = createHash('sha256');
  for (const file of sourcesOf(root)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function read(file: string, key: string): Catalog | null {
  try {
    const cached = JSON.parse(readFileSync(file, 'utf8')) as Cached;
    return cached.key === key ? cached.catalog : null;
  } catch {
    return null;
  }
}

/**
 * Writes the cache in one step, because another process may read it at the same time. If the folder is not writable,
 * loading only takes longer.
 */
function write(file: string, cached: Cached): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(cached));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    return;
  }
}

/**
 * Loads the catalog for commands that only read it. Validating the YAML takes most of a second, so the result is
 * cached in `node_modules`. The cache key is a hash of everything it was made from. Throws a CatalogError like
 * `loadCatalog`.
 */
export async function loadForReading(root: string): Promise<Catalog> {
  const modules = join(root, '..', 'node_modules');
  const file = join(modules, '.cache', 'catalog', 'catalog.json');
  const key = existsSync(modules) ? keyOf(root) : null;
  const cached = key === null ? null : read(file, key);
  if (cached !== null) return cached;
  const { loadCatalog } = await import('../load');
  const catalog = loadCatalog(root);
  if (key !== null) write(file, { key, catalog });
  return catalog;
}
