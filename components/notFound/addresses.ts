import { typeSlug } from '../../catalog/engine/share/target';
import type { Catalog, Locale } from '../../catalog/engine/types';

/** One page that a wrong address may have meant. */
export interface Address {
  /** The place as catalog texts write it: `errors/<id>`, `status/<code>` …. */
  to: string;
  /** In one language. The title of an error type is the type itself. */
  title: string;
  /** The names by which people may ask for it, in lower case. */
  names: string[];
}

/** What a wrong address is compared with. */
export interface Addresses {
  /** Statuses, error types, entries, operations and areas. Where two have the same name, the first one wins. */
  pages: Address[];
  /** Ids of former entries with the id that replaces them; null for retired ones. */
  moved: Record<string, string | null>;
}

const plainName = (text: string): string => text.toLowerCase().replace(/[\s_]+/g, '-');

/** Every page of the catalog with the names by which people may ask for it. `moved` comes from `ids.txt`. */
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
