import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../engine/types';
import { publishedCatalog, type PublishOptions } from './publish/catalog';
import { catalogCsv } from './publish/csv';
import { catalogSchema } from './publish/schema';

export { publishedCatalog, type PublishOptions } from './publish/catalog';
export { catalogCsv } from './publish/csv';
export { catalogSchema, type PublishedCatalog } from './publish/schema';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Names of the published files, at the root of the site. */
export const publishedFiles = ['catalog.json', 'catalog.schema.json', 'catalog.csv'] as const;

/** Writes the published files into a folder, which is made when it is missing. */
export function publishFiles(catalog: Catalog, outDir: string, options: PublishOptions): void {
  const contents: Record<(typeof publishedFiles)[number], string> = {
    'catalog.json': json(publishedCatalog(catalog, options)),
    'catalog.schema.json': json(catalogSchema()),
    'catalog.csv': catalogCsv(catalog, options),
  };
  mkdirSync(outDir, { recursive: true });
  for (const name of publishedFiles) writeFileSync(join(outDir, name), contents[name]);
}
