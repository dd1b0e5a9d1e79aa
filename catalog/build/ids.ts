import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogProblem } from './problem';

/** A line of `ids.txt`: an id that was once published, and what became of it. */
export interface RegisteredId {
  /** The published id: `a-z`, digits and hyphens. */
  id: string;
  /** `live`, `redirect` to another id, or `retired` for good. */
  fate: 'live' | 'redirect' | 'retired';
  /** The target of a redirect; otherwise null. */
  target: string | null;
  /** Line number in `ids.txt`, from 1. */
  line: number;
}

/** The content of `ids.txt`: its registrations in file order, and the lines that cannot be read. */
export interface IdRegistry {
  /** An id that is registered twice occurs twice. */
  ids: RegisteredId[];
  /** One for each invalid line, or one if the file is missing. */
  problems: CatalogProblem[];
}

/** Name of the file that registers ids, in the catalog's folder. */
export const idsFile = 'ids.txt';

const form = /^([a-z0-9-]+)(?: -> ([a-z0-9-]+))?$/;

function registration(text: string, line: number): RegisteredId | null {
  const [, id, target = null] = form.exec(text) ?? [];
  if (id === undefined) return null;
  if (target === null) return { id, fate: 'live', target, line };
  return target === 'retired' ? { id, fate: 'retired', target: null, line } : { id, fate: 'redirect', target, line };
}

const unreadable = (text: string, line: number): CatalogProblem => ({
  file: idsFile,
  line,
  id: null,
  what: `\`${text}\` is not a registration.`,
  remedy: 'Write `id`, `id -> other-id` or `id -> retired`.',
});

/** Parses `ids.txt`: one registration per line. Blank lines and lines that begin with `#` are ignored. */
export function parseIds(text: string): IdRegistry {
  const registry: IdRegistry = { ids: [], problems: [] };
  for (const [index, raw] of text.split('\n').entries()) {
    const row = raw.trim();
    if (row === '' || row.startsWith('#')) continue;
    const found = registration(row, index + 1);
    if (found === null) registry.problems.push(unreadable(row, index + 1));
    else registry.ids.push(found);
  }
  return registry;
}

const missing: CatalogProblem = {
  file: idsFile,
  line: 1,
  id: null,
  what: 'the file is missing.',
  remedy: 'Restore it. It has every id that was ever published.',
};

/** Reads `ids.txt` of a catalog folder. A missing file gives no ids and one problem. */
export function readIds(root: string): IdRegistry {
  const path = join(root, idsFile);
  return existsSync(path) ? parseIds(readFileSync(path, 'utf8')) : { ids: [], problems: [missing] };
}
