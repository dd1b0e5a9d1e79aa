import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { CatalogProblem } from './problem';
import { schemaFindings } from './schema/problems';
import { readYamlFile, type YamlItem } from './yaml/file';
import type { Path } from './yaml/lines';

/** Where something stands in the catalog's files. */
export interface Place {
  /** File name without folders: `group.yaml`. */
  file: string;
  /** Counted from 1. */
  line: number;
}

/** Finds the line of a value inside an item of the catalog, by the item's identity. */
export type Places = WeakMap<object, (path: Path) => Place>;

/** What reading collects besides the items it returns. */
export interface Ledger {
  /** As they come: file by file. */
  problems: CatalogProblem[];
  /** For every item that fits its schema. */
  places: Places;
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** Names of the YAML files of a folder, in order; none when the folder is missing. */
export const yamlFilesIn = (folder: string): string[] => namesIn(folder).filter((name) => name.endsWith('.yaml'));

/** Files of a folder that are YAML under another ending: nobody would read them, and nobody would miss them. */
export const misnamedIn = (folder: string): CatalogProblem[] =>
  namesIn(folder)
    .filter((name) => /\.ya?ml$/i.test(name) && !name.endsWith('.yaml'))
    .map((file) => ({
      file,
      line: 1,
      id: null,
      what: 'the file is not read.',
      remedy: 'Give it the name of its area and the ending `.yaml`.',
    }));

const missing = (file: string): CatalogProblem => ({
  file,
  line: 1,
  id: null,
  what: 'the file is missing.',
  remedy: 'Every catalog has one; an empty list is `[]`.',
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
 * Reads one YAML file of the catalog. Items that do not fit their schema are left out and
 * reported in the ledger; so is a file that is missing or cannot be read at all.
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
