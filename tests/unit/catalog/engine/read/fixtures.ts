import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A pasted text and the expected id, or `_unknown`, `_success` or `_status`. */
export interface Fixture {
  folder: string;
  shape: string;
  text: string;
}

/** The facts of an entry that a recognized response can be compared with. */
export interface Wanted {
  status: number;
  errors: (string | null)[];
  messages: string[];
}

const root = join(import.meta.dirname, '../../../../..');
const responses = join(root, 'tests/fixtures/responses');

const foldersOf = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

export const fixtures: Fixture[] = foldersOf(responses).flatMap((folder) =>
  readdirSync(join(responses, folder)).map((file) => ({
    folder,
    shape: file.replace(/\.txt$/, ''),
    text: readFileSync(join(responses, folder, file), 'utf8'),
  })),
);

const yamlAt = (path: string): Record<string, unknown>[] => parse(readFileSync(join(root, 'catalog', path), 'utf8'));

function wantedOf(entry: Record<string, unknown>, status: number): Wanted {
  const messages = [entry.message, ...((entry.aliases as unknown[] | undefined) ?? [])];
  return {
    status,
    errors: [(entry.error as string | null) ?? null, ...((entry.errorAliases as (string | null)[] | undefined) ?? [])],
    messages: messages.flatMap((message) => (typeof message === 'string' ? [message] : [])),
  };
}

/** The errors and partial failures of the catalog by id. */
export const wanted = new Map<string, Wanted>([
  ...readdirSync(join(root, 'catalog/errors')).flatMap((file) =>
    yamlAt(`errors/${file}`).map((entry): [string, Wanted] => [
      String(entry.id),
      wantedOf(entry, Number(entry.status)),
    ]),
  ),
  ...yamlAt('partial-failures.yaml').map((entry): [string, Wanted] => [String(entry.id), wantedOf(entry, 200)]),
]);

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!,。 ]+$/, '')
    .toLowerCase();

/** Whether a message matches a template. With `cut`, the message may be the beginning. */
export function follows(message: string, template: string, cut: boolean): boolean {
  const text = plain(message);
  const parts = plain(template).split(/\{[^{}]*\}/);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = text.indexOf(part, at);
    if (found < 0) return cut && (index > 0 || part.startsWith(text));
    if (index === 0 && found > 0) return false;
    at = found + part.length;
  }
  return cut || parts.at(-1) === '' || at === text.length;
}
