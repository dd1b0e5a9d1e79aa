import { z } from 'zod';
import { errorPath } from '../../engine/share/permalink';
import { aspects } from '../changes/fingerprint';
import type { ChangeRecord, Changes } from '../changes/record';
import type { Address } from './texts';

const url = z.strictObject({ zh: z.string(), en: z.string() });

const publishedVersion = z.strictObject({
  version: z.string().nullable().describe('Null for what is in no version yet'),
  date: z.string().nullable().describe('Day of the version, as in 2026-11-22'),
  added: z.array(z.strictObject({ id: z.string(), url })),
  changed: z.array(
    z.strictObject({
      id: z.string(),
      what: z
        .array(z.literal(aspects))
        .describe('signature: status, error, message; handling: retry, owner, calls; texts: the words'),
      url,
    }),
  ),
  retired: z.array(
    z.strictObject({ id: z.string(), to: z.string().optional().describe('The entry that replaces it') }),
  ),
});

/** Schema of `changes.json`: what each version of the catalog changed, newest first. */
export const changesFileSchema = z.strictObject({
  $schema: z.literal('./changes.schema.json'),
  schemaVersion: z.literal(1),
  versions: z.array(publishedVersion),
});

/** A version in `changes.json`. */
export type PublishedVersion = z.output<typeof publishedVersion>;

const isEmpty = ({ added, changed, retired }: Changes): boolean => added.length + changed.length + retired.length === 0;

/** Creates the content of `changes.json`. Unreleased changes, if any, come first. */
export function changesFile(
  { versions, unreleased }: ChangeRecord,
  live: ReadonlySet<string>,
  address: Address,
): z.output<typeof changesFileSchema> {
  const link = (id: string) => ({ zh: address(errorPath(id, 'zh')), en: address(errorPath(id, 'en')) });
  // A later version may have retired an entry that an earlier version added. Retired entries have no page.
  const linked = <T extends { id: string }>(items: readonly T[]) =>
    items.filter(({ id }) => live.has(id)).map((item) => ({ ...item, url: link(item.id) }));
  const published = (version: string | null, date: string | null, changes: Changes): PublishedVersion => ({
    version,
    date,
    added: linked(changes.added.map((id) => ({ id }))),
    changed: linked(changes.changed),
    retired: changes.retired,
  });
  return {
    $schema: './changes.schema.json',
    schemaVersion: 1,
    versions: [
      ...(isEmpty(unreleased) ? [] : [published(null, null, unreleased)]),
      ...versions.map((each) => published(each.version, each.date, each)),
    ],
  };
}
