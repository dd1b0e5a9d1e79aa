import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { CatalogProblem } from './problem';
import { schemaFindings } from './schema/problems';
import { readYamlFile, type YamlItem } from './yaml/file';
import type { Path } from './yaml/lines';

/** A place in the catalog's files. */
export interface Place {
  /** File name without folders: `group.yaml`. */
  file: string;
  /** Counted from 1. */
  line: number;
}

/** Finds the line of a value inside an item of the catalog. The key is the item object. */
export type Places = WeakMap<object, (path: Path) => Place>;

/** What reading collects besides the items. */
export interface Ledger {
  /** In the order of reading, file by file. */
  problems: CatalogProblem[];
  /** For all items that fit their schema. */
  places: Places;
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** Names of the YAML files in a folder, sorted; empty if the folder is missing. */
export const yamlFilesIn = (folder: string): string[] => namesIn(folder).filter((name) => name.endsWith('.yaml'));

/**
 * Problems for YAML files whose name does not end in `.yaml`, such as `.yml`. They would be ignored without anybody
 * noticing.
 */
export const misnamedIn = (folder: string): CatalogProblem[] =>
  namesIn(folder)
    .filter((name) => /\.ya?ml$/i.test(name) && !name.endsWith('.yaml'))
    .map((file) => ({
      file,
      line: 1,
      id: null,
      what: 'the file is not read.',
      remedy: 'Name it after its area, with the extension `.yaml`.',
    }));

const missing = (file: string): CatalogProblem => ({
  file,
  line: 1,
  id: null,
  what: 'the file is missing.',
  remedy: 'Create it; an empty list is `[]`.',
});

function accept<T extends object>(file: string, item: YamlItem, schema: z.ZodType<T>, ledger: Ledger): T[] {
  const result = schema.safeParse(item.value);
  if (!result.success) {
    for (const { path, what, remedy } of schemaFindings(result.error, item.value))
      ledger.problems.push({ file, line: item.lineOf(path), id: item.name, what, remedy });
    return [];
  }
  ledger.places.set(result.data, (path) => ({ file, line: item.lineOf(path) }));
  return [result.data];
}

/**
 * Reads a YAML file of the catalog. Items that do not fit their schema are left out and reported in the ledger. So is
 * a file that is missing or invalid.
 */
export function readItems<T extends object>(path: string, schema: z.ZodType<T>, ledger: Ledger): T[] {
  const file = basename(path);
  if (!existsSync(path)) {
    ledger.problems.push(missing(file));
    return [];
  }
  const { items, problems } = readYamlFile(file, readFileSync(path, 'utf8'));
  ledger.problems.push(...problems);
  return items.flatMap((item) => accept(file, item, schema, ledger));
}
