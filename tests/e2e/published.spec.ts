import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020.js';
import { builtFiles } from './support/builtPages';
import { base, dist, rowCount } from './support/site';
import { expect, test } from './support/test';

const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

test('every JSON file that names a schema is valid', () => {
  const ajv = new Ajv({ allErrors: true });
  const validators = new Map<string, ValidateFunction>();
  const fits = (file: string): object | null => {
    const data = JSON.parse(read(file));
    const schema = posix.join(posix.dirname(file), data.$schema);
    const validate = validators.get(schema) ?? ajv.compile(JSON.parse(read(schema)));
    validators.set(schema, validate);
    return validate(data) ? null : { file, errors: validate.errors };
  };
  const files = builtFiles().filter(
    (file) => file.endsWith('.json') && /^\{\s*"\$schema":\s*"\.\.?\//.test(read(file)),
  );
  expect(files.map(fits).filter(Boolean)).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(['catalog.json', 'changes.json', 'index.json']));
  expect(files).toHaveLength(rowCount + 3);
  expect([...validators.keys()].toSorted()).toEqual([
    'catalog.schema.json',
    'changes.schema.json',
    'entry.schema.json',
    'index.schema.json',
  ]);
});

for (const file of ['llms.txt', 'en/llms.txt', 'llms-full.txt', 'en/llms-full.txt'])
  test(`every link of ${file} leads to a file of the site`, () => {
    const root = new URL(base, process.env.SITE_URL || 'http://site.invalid');
    const targets = [...read(file).matchAll(/\]\(([^)\s]+)\)|^- (?:Page|页面)[^<]*<([^>]+)>/gm)].map(
      ([, link, page]) => new URL(link ?? page ?? '', root),
    );
    const ours = targets.filter(({ origin }) => origin === root.origin);
    const dead = ours.filter(({ pathname }) => {
      const path = decodeURIComponent(pathname).slice(base.length);
      return (
        !pathname.startsWith(base) ||
        ![path, `${path}.html`, join(path, 'index.html')].some((each) => existsSync(join(dist, each)))
      );
    });
    expect(dead.map(String)).toEqual([]);
    expect(ours.length).toBeGreaterThan(rowCount - 1);
  });
