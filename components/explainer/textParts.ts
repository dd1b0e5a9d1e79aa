import type {
  CatalogTexts,
  EntryTexts,
  TitledCatalog,
  TitledError,
  TitledFailure,
  TitledStatus,
} from '../../catalog/engine/catalogParts';

/**
 * Number of parts that the causes and fixes of a language are split into. The more parts there are, the less has to
 * load before the first answer is complete. But small parts compress badly: all 24 together are two thirds larger
 * than one file.
 */
export const TEXT_PARTS = 24;

/** The numbers of all parts. */
export const everyPart: readonly number[] = Array.from({ length: TEXT_PARTS }, (_, part) => part);

/** The texts of an entry, with its title. */
export interface PartEntry extends EntryTexts {
  title: string;
}

/** The parts that have loaded, by number. */
export type LoadedParts = ReadonlyMap<number, readonly PartEntry[]>;

/** Splits texts into parts. Entries are dealt out in turns, so that all parts have about the same size. */
export function textParts(catalog: TitledCatalog, texts: CatalogTexts): PartEntry[][] {
  const entries = [...catalog.errors, ...catalog.partialFailures, ...catalog.statuses];
  const all = [...texts.errors, ...texts.partialFailures, ...texts.statuses].map((each, at) => ({
    ...{ causes: [], fixes: [], ...each },
    title: entries[at]?.title ?? '',
  }));
  return everyPart.map((part) => all.filter((_, at) => at % TEXT_PARTS === part));
}

/** The titles of all errors and partial failures, in the order of the catalog. */
export const titlesOf = ({ errors, partialFailures }: TitledCatalog): string[] =>
  [...errors, ...partialFailures].map(({ title }) => title);

/** Writes titles into a catalog. Entries without one keep theirs. */
export const withTitles = (catalog: TitledCatalog, titleAt: (place: number) => string | undefined): TitledCatalog => ({
  ...catalog,
  errors: catalog.errors.map((entry, at) => ({ ...entry, title: titleAt(at) ?? entry.title })),
  partialFailures: catalog.partialFailures.map((failure, at) => ({
    ...failure,
    title: titleAt(catalog.errors.length + at) ?? failure.title,
  })),
});

const entryAt = (parts: LoadedParts, place: number): PartEntry | undefined =>
  parts.get(place % TEXT_PARTS)?.[Math.floor(place / TEXT_PARTS)];

/** Writes the titles of the parts into their catalog. */
export const withTitlesOf = (catalog: TitledCatalog, parts: LoadedParts): TitledCatalog =>
  withTitles(catalog, (place) => entryAt(parts, place)?.title);

/** The number of the part with the texts of an entry of the catalog. */
export const partOf = (
  { errors, partialFailures, statuses }: TitledCatalog,
  entry: TitledError | TitledFailure | TitledStatus,
): number => [...errors, ...partialFailures, ...statuses].indexOf(entry) % TEXT_PARTS;

/** The texts of the parts in the order of the catalog. Throws if a part comes from another build than the catalog. */
export function textsOf({ errors, partialFailures, statuses }: TitledCatalog, parts: LoadedParts): CatalogTexts {
  const total = errors.length + partialFailures.length + statuses.length;
  for (const [part, { length }] of parts)
    if (length !== Math.ceil((total - part) / TEXT_PARTS))
      throw new Error(`Part ${part} has texts for ${length} of ${total} entries.`);
  let at = 0;
  const next = (): EntryTexts | undefined => entryAt(parts, at++);
  return { errors: errors.map(next), partialFailures: partialFailures.map(next), statuses: statuses.map(next) };
}
