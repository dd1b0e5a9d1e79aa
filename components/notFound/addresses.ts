import { typeSlug } from '../../catalog/engine/wordsAndPaths';
import type { Catalog, Locale } from '../../catalog/engine/types';

/** A page that the reader may have meant. */
export interface Address {
  /** The page as catalog texts write links: `errors/<id>`, `status/<code>` …. */
  to: string;
  /** Title in one language. The title of an error type is the type itself. */
  title: string;
  /** Names that people may use for it, in lower case. */
  names: string[];
}

/** Everything that a wrong address is compared with. */
export interface Addresses {
  /** Statuses, error types, entries, operations and areas. If two have the same name, the first one wins. */
  pages: Address[];
  /** Ids of former entries and the ids that replace them; null for retired entries. */
  moved: Record<string, string | null>;
}

const plainName = (text: string): string => text.toLowerCase().replace(/[\s_]+/g, '-');

/** All pages of the catalog with the names that people may use for them. `moved` comes from `ids.txt`. */
export function addressesOf(catalog: Catalog, moved: Addresses['moved'], locale: Locale): Addresses {
  const types = [...new Set(catalog.errors.flatMap(({ error }) => error ?? []))];
  return {
    moved,
    pages: [
      ...catalog.statuses.map(({ status, reason, title }) => ({
        to: `status/${status}`,
        title: `${status} ${title[locale]}`,
        names: [String(status), plainName(reason)],
      })),
      ...types.map((error) => ({ to: `types/${typeSlug(error)}`, title: error, names: [plainName(error)] })),
      ...[...catalog.errors, ...catalog.partialFailures].map(({ id, title }) => ({
        to: `errors/${id}`,
        title: title[locale],
        names: [id],
      })),
      ...catalog.operations.map(({ id, title }) => ({ to: `api/${id}`, title: title[locale], names: [id] })),
      ...catalog.areas.map(({ id, title }) => ({ to: `areas/${id}`, title: title[locale], names: [id] })),
    ],
  };
}
