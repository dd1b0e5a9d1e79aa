import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog } from '../../engine/types';

/** The file that keeps a loaded catalog. */
interface Cached {
  /** SHA-256 in hex of everything the catalog was made from; with another one the file is out of date. */
  key: string;
  /** As `loadCatalog` returned it. */
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

/** Everything the loaded catalog depends on: its files, and the code that reads them. */
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

/** Another run may read at the same time, so the file appears whole; a folder that cannot be written only costs time. */
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
 * The catalog for commands that only read it. Reading and validating the YAML takes most of a second, so the result is kept under
 * node_modules, by the hash of everything it was made from. Throws a CatalogError where `loadCatalog` does.
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
