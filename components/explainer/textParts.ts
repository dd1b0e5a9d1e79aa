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
 * load before the first answer is complete. Parts below 4 kB would compress badly.
 */
export const TEXT_PARTS = 16;

/** The numbers of all parts. */
export const everyPart: readonly number[] = Array.from({ length: TEXT_PARTS }, (_, part) => part);

/** The parts that have loaded, by number. */
export type LoadedParts = ReadonlyMap<number, readonly EntryTexts[]>;

/** Splits texts into parts. Entries are dealt out in turns, so that all parts have about the same size. */
export function textParts({ errors, partialFailures, statuses }: CatalogTexts): EntryTexts[][] {
  const texts = [...errors, ...partialFailures, ...statuses].filter((each) => each !== undefined);
  return everyPart.map((part) => texts.filter((_, at) => at % TEXT_PARTS === part));
}

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
  const next = (): EntryTexts | undefined => {
    const place = at++;
    return parts.get(place % TEXT_PARTS)?.[Math.floor(place / TEXT_PARTS)];
  };
  return { errors: errors.map(next), partialFailures: partialFailures.map(next), statuses: statuses.map(next) };
}
