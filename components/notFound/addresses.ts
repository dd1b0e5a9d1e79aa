import { typeSlug } from '../../catalog/engine/share/permalink';
import type { Catalog, Locale } from '../../catalog/engine/types';

/** One page that a wrong address may have meant. */
export interface Address {
  /** Place as catalog texts write it: `errors/<id>`, `status/<code>` …. */
  to: string;
  /** In one language; an error type is its own title. */
  title: string;
  /** What else people call it in an address, in lower case. */
  names: string[];
}

/** What a wrong address is held against. */
export interface Addresses {
  /** Statuses, error types, entries, operations, areas: of two with one name the first is meant. */
  pages: Address[];
  /** Ids that were published once: where they lead now, or null when they are retired. */
  moved: Record<string, string | null>;
}

const plainName = (text: string): string => text.toLowerCase().replace(/[\s_]+/g, '-');

/** Every page of the catalog with the names it may be asked by; `moved` comes from `ids.txt`. */
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
