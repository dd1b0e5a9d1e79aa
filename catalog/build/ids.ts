import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogProblem } from './problem';

/** One line of `ids.txt`: an id that was published once and what became of it. */
export interface RegisteredId {
  /** As it was published; `a-z`, digits and hyphens. */
  id: string;
  /** `live`; `redirect` to another id; `retired` for good. */
  fate: 'live' | 'redirect' | 'retired';
  /** Where a redirect leads; null otherwise. */
  target: string | null;
  /** Line in ids.txt, from 1. */
  line: number;
}

/** `ids.txt`, read: its registrations in file order, and the lines that say nothing readable. */
export interface IdRegistry {
  /** An id that is registered twice is here twice. */
  ids: RegisteredId[];
  /** One for each line that is no registration; one where the file is missing. */
  problems: CatalogProblem[];
}

/** Name of the file that registers ids, inside the catalog's folder. */
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
  what: `\`${text}\` is no registration.`,
  remedy: 'Write `id`, `id -> other-id` or `id -> retired`.',
});

/** Reads the text of ids.txt: one registration a line; blank lines and lines that begin with `#` say nothing. */
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
  remedy: 'Bring it back: it holds every id that was ever published.',
};

/** Reads `ids.txt` of a catalog folder; a missing file has no ids and one problem. */
export function readIds(root: string): IdRegistry {
  const path = join(root, idsFile);
  return existsSync(path) ? parseIds(readFileSync(path, 'utf8')) : { ids: [], problems: [missing] };
}
