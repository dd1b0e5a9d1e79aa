import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../../catalog/build/load';
import { catalogCsv, catalogSchema, publishedCatalog } from '../../../../catalog/build/publish';
import { publishedSchema } from '../../../../catalog/build/publish/schema';
import type { Catalog } from '../../../../catalog/engine/types';
import { smallCatalog } from './catalogFolder';
import { catalog } from '../../support/catalog';

const small = loadCatalog(smallCatalog);
const options = { version: '1.2.3', base: '/' };

describe('catalog.json', () => {
  const published = publishedCatalog(small, options);

  it('contains its schema, its version and nothing that changes from run to run', () => {
    expect(Object.keys(published)).toEqual([
      '$schema',
      'schemaVersion',
      'version',
      'statuses',
      'errors',
      'endpoints',
      'partialFailures',
      'sources',
      'placeholders',
    ]);
    expect(published).toMatchObject({ $schema: './catalog.schema.json', schemaVersion: 1, version: '1.2.3' });
  });

  it('is sorted by status, id and call, whatever the order of the files', () => {
    const shuffled: Catalog = {
      ...small,
      statuses: small.statuses.toReversed(),
      errors: small.errors.toReversed(),
      operations: small.operations.toReversed(),
    };
    expect(JSON.stringify(publishedCatalog(shuffled, options))).toBe(JSON.stringify(published));
    expect(published.errors.map(({ id }) => id)).toEqual([
      'group-full',
      'rest-call-rate-exceeded',
      'user-not-in-group',
    ]);
  });

  it('lists calls without their variant, and the operations that they stand for', () => {
    const [, , entry] = published.errors;
    expect(entry?.endpoints).toEqual(['PUT /{org_name}/{app_name}/chatgroups/{group_id}']);
    expect(entry?.operations).toEqual(['transfer-group', 'update-group']);
    expect(entry?.causes[0]).toMatchObject({
      when: ['PUT /{org_name}/{app_name}/chatgroups/{group_id}'],
      operations: ['transfer-group'],
    });
    expect(published.partialFailures[0]).toMatchObject({
      endpoint: 'POST /{org_name}/{app_name}/users',
      operation: 'register-users',
    });
  });

  it('gives every item its URL in both languages with the base', () => {
    const urls = publishedCatalog(small, { version: '1', base: 'https://errors.example/site/' });
    expect(urls.errors[0]?.url).toEqual({
      zh: 'https://errors.example/site/errors/group-full',
      en: 'https://errors.example/site/en/errors/group-full',
    });
    expect(urls.statuses[0]?.url.en).toBe('https://errors.example/site/en/status/403');
    expect(urls.endpoints[0]?.url.zh).toMatch(/^https:\/\/errors\.example\/site\/api\//);
    expect(published.partialFailures[0]?.url.zh).toBe('/errors/registered-username-taken');
  });

  it('contains the `error_code`, an assumed status and `done`, and leaves out missing fields', () => {
    const more = { errorCode: 14007, statusAssumed: true as const, done: true as const };
    const errors = small.errors.map((entry) => (entry.id === 'group-full' ? { ...entry, ...more } : entry));
    const [first, , last] = publishedCatalog({ ...small, errors }, options).errors;
    expect(first).toMatchObject(more);
    for (const field of Object.keys(more)) expect(last).not.toHaveProperty(field);
  });

  it('has texts in Markdown, with complete links', () => {
    const [, , entry] = publishedCatalog(small, { version: '1', base: '/docs/' }).errors;
    expect(entry?.fixes[0]).toEqual({
      zh: '先将 `{username}` 加入群组；参见 [群组已满](/docs/errors/group-full)。',
      en: 'Add `{username}` first; see also [a full group](/docs/en/errors/group-full).',
    });
  });

  it('matches its own schema', () => {
    expect(publishedSchema.safeParse(JSON.parse(JSON.stringify(published))).error).toBeUndefined();
    expect(publishedSchema.safeParse(publishedCatalog(catalog, options)).error).toBeUndefined();
  });
});

describe('catalog.schema.json', () => {
  it('describes the fields and allows additional ones', () => {
    const text = JSON.stringify(catalogSchema());
    expect(catalogSchema()).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['schemaVersion', 'errors']),
    });
    expect(text).not.toContain('additionalProperties');
    expect(text).toContain('Permanent name');
  });
});

describe('catalog.csv', () => {
  const withMessage = (message: string): string => {
    const [entry] = small.errors;
    return catalogCsv({ ...small, errors: entry ? [{ ...entry, message }] : [] }, options);
  };

  it('begins with a byte order mark, for Excel, and has one row per entry', () => {
    const csv = catalogCsv(small, options);
    expect(csv.startsWith('\ufeffid,status,error,message,')).toBe(true);
    expect(csv.match(/^(group-full|rest-call-rate-exceeded|user-not-in-group),/gm)).toHaveLength(3);
    expect(csv).toContain('群组人数已满');
  });

  it('has plain words: no backticks, no links', () => {
    const csv = catalogCsv(small, options);
    expect(csv).toContain(',先将 {username} 加入群组；参见 群组已满。,Add {username} first; see also a full group.,');
    expect(csv).not.toMatch(/`|\]\(/);
    expect(catalogCsv(catalog, options)).not.toMatch(/`|\]\(errors/);
  });

  it('has the `error_code` in a column after the older ones, and an empty cell if there is none', () => {
    const errors = small.errors.map((entry) => (entry.id === 'group-full' ? { ...entry, errorCode: 14007 } : entry));
    const csv = catalogCsv({ ...small, errors }, options);
    expect(csv).toContain(',url_en,error_code,status_assumed,done\r\n');
    expect(csv).toContain('/en/errors/group-full,14007,,\r\n');
    expect(csv).toContain('/en/errors/user-not-in-group,,,\r\n');
  });

  it.each([
    ['a "b", c', '"a ""b"", c"'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    ['a b', 'a b'],
  ])('quotes what would break a row, and nothing else: %j', (message, cell) => {
    expect(withMessage(message)).toContain(`,${cell},`);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('disarms a cell that a spreadsheet would run: %j', (message) => {
    expect(withMessage(message)).toContain(`'${message}`);
  });
});
