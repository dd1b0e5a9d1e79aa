import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { Catalog } from '../../engine/types';
import { readIds, type IdRegistry } from '../ids';
import { CatalogError } from '../problem';
import { readItems, type Ledger } from '../reading';
import { aspects, fingerprints, type Aspect, type Fingerprint } from './fingerprint';

const ids = z.array(z.string());
const versionSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+/),
  date: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  added: ids,
  changed: z.array(z.strictObject({ id: z.string(), what: z.array(z.literal(aspects)).min(1) })),
  retired: z.array(z.strictObject({ id: z.string(), to: z.string().optional() })),
});

/** A version of the catalog, and what changed since the version before it. */
export type RecordedVersion = z.output<typeof versionSchema>;
/** The changes between two versions. */
export type Changes = Pick<RecordedVersion, 'added' | 'changed' | 'retired'>;

/** All versions of the catalog, and the changes that are not released yet. */
export interface ChangeRecord {
  /** Newest first. */
  versions: RecordedVersion[];
  /** Changes since the newest version. */
  unreleased: Changes;
}

/** File with all versions, newest first. */
const versionsFile = 'changes.yaml';
/** File with the fingerprints of the newest version's entries, one line each. */
const fingerprintsFile = 'recorded.txt';

const inOrder = (texts: Iterable<string>): string[] => [...texts].toSorted();

/** Reads the lines of `recorded.txt`, each with an id and three hashes. */
function readFingerprints(root: string): Map<string, Fingerprint> {
  const path = join(root, fingerprintsFile);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  return new Map(
    lines.flatMap((line): [string, Fingerprint][] => {
      const [id, signature, handling, texts] = line.split(' ');
      return id && signature && handling && texts ? [[id, { signature, handling, texts }]] : [];
    }),
  );
}

function readVersions(root: string): RecordedVersion[] {
  const path = join(root, versionsFile);
  if (!existsSync(path)) return [];
  const ledger: Ledger = { problems: [], places: new WeakMap() };
  const versions = readItems(path, versionSchema, ledger);
  if (ledger.problems.length > 0) throw new CatalogError(ledger.problems);
  return versions;
}

const differing = (before: Fingerprint, now: Fingerprint): Aspect[] =>
  aspects.filter((aspect) => before[aspect] !== now[aspect]);

/** Compares two sets of fingerprints. The registry tells which entry replaces a removed one. */
export function changesBetween(
  before: ReadonlyMap<string, Fingerprint>,
  now: ReadonlyMap<string, Fingerprint>,
  registry: IdRegistry,
): Changes {
  const targets = new Map(registry.ids.map(({ id, target }) => [id, target]));
  const changed = inOrder(now.keys()).flatMap((id) => {
    const [old, current] = [before.get(id), now.get(id)];
    const what = old && current ? differing(old, current) : [];
    return what.length === 0 ? [] : [{ id, what }];
  });
  const retired = inOrder([...before.keys()].filter((id) => !now.has(id))).map((id) => {
    const to = targets.get(id);
    return to ? { id, to } : { id };
  });
  return { added: inOrder([...now.keys()].filter((id) => !before.has(id))), changed, retired };
}

/**
 * Reads the recorded versions of a catalog folder and compares the newest one with the catalog. If none is recorded,
 * all entries are unreleased.
 */
export const readChanges = (catalog: Catalog, root: string): ChangeRecord => ({
  versions: readVersions(root),
  unreleased: changesBetween(readFingerprints(root), fingerprints(catalog), readIds(root)),
});

const heading =
  '# What each version of the catalog added, changed and retired, newest first. Written by `npm run record`.\n';

/** Records all unreleased changes as a version. Throws if the version is already recorded. */
export function recordVersion(catalog: Catalog, root: string, version: string, date: string): RecordedVersion {
  const { versions, unreleased } = readChanges(catalog, root);
  if (versions.some((each) => each.version === version))
    throw new Error(`Version ${version} is recorded already. Raise the version in package.json first.`);
  const recorded = { version, date, ...unreleased };
  const lines = inOrder(
    [...fingerprints(catalog)].map(([id, print]) => [id, ...aspects.map((each) => print[each])].join(' ')),
  );
  writeFileSync(join(root, versionsFile), heading + stringify([recorded, ...versions], { lineWidth: 0 }));
  writeFileSync(join(root, fingerprintsFile), `${lines.join('\n')}\n`);
  return recorded;
}
