import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { readChanges } from '../../../../../catalog/build/changes/record';
import { publishedFiles, publishFiles, type PublishedCatalog } from '../../../../../catalog/build/publish';
import { catalogRoot } from '../../../../../catalog/build/root';
import type { Catalog } from '../../../../../catalog/engine/types';
import { temporaryFolder } from '../catalogFolder';
import { input, published, small } from './small';
import { catalog } from '../../../support/catalog';

const files = publishedFiles(catalog, { ...input, changes: readChanges(catalog, catalogRoot) });
const ajv = new Ajv({ allErrors: true });

const schemas: [RegExp, string][] = [
  [/^catalog\.json$/, 'catalog.schema.json'],
  [/^index\.json$/, 'index.schema.json'],
  [/^changes\.json$/, 'changes.schema.json'],
  [/^errors\/[a-z-]+\.json$/, 'entry.schema.json'],
];

describe('the published files', () => {
  it.each(schemas)('%s fits %s', (names, schema) => {
    const validate = ajv.compile(JSON.parse(published(schema, files)));
    const matching = [...files].filter(([path]) => names.test(path));
    for (const [path, content] of matching)
      expect({ path, fits: validate(JSON.parse(content)), errors: validate.errors }).toEqual({
        path,
        fits: true,
        errors: null,
      });
    expect(matching.length).toBeGreaterThan(0);
  });

  it('refer to their schema by a URL that exists, if they are JSON', () => {
    const data = [...files].filter(([path]) => path.endsWith('.json') && !path.endsWith('.schema.json'));
    for (const [path, content] of data) {
      const { pathname } = new URL(JSON.parse(content).$schema, `http://site.invalid/${path}`);
      expect(files.has(pathname.slice(1))).toBe(true);
    }
  });

  it('are one JSON and two Markdown files for every entry', () => {
    for (const { id } of [...catalog.errors, ...catalog.partialFailures])
      for (const path of [`errors/${id}.json`, `errors/${id}.md`, `en/errors/${id}.md`])
        expect(files.has(path)).toBe(true);
  });

  it('contain no broken relative link', () => {
    const relative = /\]\((?!https:\/\/errors\.example\/docs\/)/;
    expect([...files].filter(([, content]) => relative.test(content)).map(([path]) => path)).toEqual([]);
  });

  it("have the same bytes every time, whatever the order of the catalog's files", () => {
    const shuffled: Catalog = {
      ...small,
      statuses: small.statuses.toReversed(),
      errors: small.errors.toReversed(),
      partialFailures: small.partialFailures.toReversed(),
    };
    expect([...publishedFiles(shuffled, input)]).toEqual([...publishedFiles(small, input)]);
  });

  it('are written to their own folders', () => {
    const folder = join(temporaryFolder(), 'new');
    publishFiles(small, folder, input);
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
    const expected = publishedFiles(small, input);
    expect(paths.toSorted()).toEqual([...expected.keys()].toSorted());
    expect(readFileSync(join(folder, 'en/errors/group-full.md'), 'utf8')).toBe(expected.get('en/errors/group-full.md'));
  });
});

/** A program of a user, which knows only the types of the schema. */
function retryAdvice({ errors }: PublishedCatalog, status: number, error: string): Record<string, string> {
  const rows = errors.filter((row) => row.status === status && row.error === error);
  return Object.fromEntries(rows.map(({ id, retry, fixes }) => [id, `${retry}: ${fixes[0]?.en}`]));
}

it('catalog.json can be read by a program that uses only the types of its schema', () => {
  const read: PublishedCatalog = JSON.parse(published('catalog.json'));
  expect(retryAdvice(read, 429, 'reach_limit')).toEqual({
    'rest-call-rate-exceeded': 'backoff: Wait, then repeat with growing pauses.',
  });
});
