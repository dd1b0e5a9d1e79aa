import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorPath, inLocale } from '../engine/share/permalink';
import type { Catalog, Locale } from '../engine/types';
import type { ChangeRecord } from './changes/record';
import { publishedCatalog, type PublishOptions } from './publish/catalog';
import { changesFile, changesFileSchema, type PublishedVersion } from './publish/changes';
import { catalogCsv } from './publish/csv';
import { openSearchXml, robotsText } from './publish/discovery';
import {
  entryFile,
  entryFileSchema,
  indexFile,
  indexFileSchema,
  publishedEntries,
  type IndexFile,
  type PublishedEntry,
} from './publish/entryFiles';
import { entryMarkdown } from './publish/entryMarkdown';
import { changesFeed } from './publish/feed';
import { llmsFullText, llmsText, type GuidePage } from './publish/llms';
import { catalogSchema, openSchema } from './publish/schema';
import { addressesUnder, type Address } from './publish/texts';

export { publishedCatalog, type PublishOptions } from './publish/catalog';
export { catalogCsv } from './publish/csv';
export type { GuidePage } from './publish/llms';
export { catalogSchema, type PublishedCatalog } from './publish/schema';

/** What the published files are made from, besides the catalog. */
export interface PublishInput extends PublishOptions {
  changes: ChangeRecord;
  /** The guides of the site in each language, for `llms.txt`. */
  guides: Record<Locale, readonly GuidePage[]>;
}

/** A published file: its path relative to the root of the site, without a leading slash, and its content. */
type PublishedFile = [path: string, content: string];

/** Data that several files need. */
interface Parts extends PublishInput {
  catalog: Catalog;
  entries: PublishedEntry[];
  byId: ReadonlyMap<string, PublishedEntry>;
  versions: readonly PublishedVersion[];
  address: Address;
  /** Whether URLs are absolute, as feeds and search descriptions require. */
  hasOrigin: boolean;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Writes the index with one line per row. It is smaller than indented JSON and still readable. */
function indexJson({ errors, ...head }: IndexFile): string {
  const rows = errors.map((row) => JSON.stringify(row)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"errors":[\n${rows}\n]}\n`;
}

const fileAt = (path: string): string => path.replace(/^\//, '');

const schemaFiles = (): PublishedFile[] => [
  ['catalog.schema.json', json(catalogSchema())],
  ['entry.schema.json', json(openSchema('One error of the Easemob IM REST API', entryFileSchema))],
  ['index.schema.json', json(openSchema('Index of the errors of the Easemob IM REST API', indexFileSchema))],
  ['changes.schema.json', json(openSchema('Changes of the catalog, version by version', changesFileSchema))],
];

/** Files that exist once per language. */
function filesIn(locale: Locale, parts: Parts): PublishedFile[] {
  const { catalog, entries, byId, guides, address, hasOrigin, versions } = parts;
  const reasons = new Map(catalog.statuses.map(({ status, reason }) => [status, reason]));
  const context = { entries: byId, reasons };
  const at = (name: string): string => fileAt(inLocale(`/${name}`, locale));
  const content = { entries, areas: catalog.areas, guides: guides[locale], address };
  return [
    ...entries.map((entry): PublishedFile => [
      `${fileAt(errorPath(entry.id, locale))}.md`,
      entryMarkdown(entry, locale, context),
    ]),
    [at('llms.txt'), llmsText(content, locale)],
    [at('llms-full.txt'), llmsFullText(entries, locale, context)],
    ...(hasOrigin
      ? ([
          [at('changes.xml'), changesFeed(versions, byId, address, locale)],
          [at('opensearch.xml'), openSearchXml(address, locale)],
        ] satisfies PublishedFile[])
      : []),
  ];
}

/** All published files by path. The same input always gives the same bytes. */
export function publishedFiles(catalog: Catalog, input: PublishInput): Map<string, string> {
  const published = publishedCatalog(catalog, input);
  const entries = publishedEntries(published);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const address = addressesUnder(input.base);
  const hasOrigin = /^https?:/.test(input.base);
  const changes = changesFile(input.changes, new Set(byId.keys()), address);
  const parts: Parts = { ...input, catalog, entries, byId, versions: changes.versions, address, hasOrigin };
  return new Map<string, string>([
    ['catalog.json', json(published)],
    ['catalog.csv', catalogCsv(catalog, input)],
    ['index.json', indexJson(indexFile(published))],
    ['changes.json', json(changes)],
    ['robots.txt', robotsText(address, hasOrigin)],
    ...schemaFiles(),
    ...entries.map((entry): PublishedFile => [`errors/${entry.id}.json`, json(entryFile(entry))]),
    ...filesIn('zh', parts),
    ...filesIn('en', parts),
  ]);
}

/** Writes the published files to a folder and creates missing folders. */
export function publishFiles(catalog: Catalog, outDir: string, input: PublishInput): void {
  for (const [path, content] of publishedFiles(catalog, input)) {
    const file = join(outDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
