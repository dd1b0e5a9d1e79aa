import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog, readCatalog } from '../../../../catalog/build/load';
import { CatalogError, formatProblem } from '../../../../catalog/build/problem';
import { changedCatalog, smallCatalog } from './catalogFolder';
import { inGroup } from './problemsOf';

describe('loading a correct catalog', () => {
  const { errors, operations, statuses, partialFailures, areas } = loadCatalog(smallCatalog);

  it('reads every file of the folder', () => {
    expect(errors.map(({ id }) => id)).toEqual(['rest-call-rate-exceeded', 'group-full', 'user-not-in-group']);
    expect(statuses.map(({ status }) => status)).toEqual([403, 429]);
    expect(operations).toHaveLength(5);
    expect(partialFailures.map(({ id }) => id)).toEqual(['registered-username-taken']);
    expect(areas.map(({ id }) => id)).toEqual(['common', 'group', 'user']);
  });

  it("fills in defaults and puts the file's area first", () => {
    expect(errors[0]).toMatchObject({ errorAliases: [], aliases: [], areas: ['common'], endpoints: [] });
    expect(errors[2]).toMatchObject({ areas: ['group', 'user'], aliases: ['{username} is no member of {groupId}'] });
  });

  it('derives method and path of a call from its key', () => {
    expect(operations[1]).toMatchObject({
      key: 'POST /{org_name}/{app_name}/users#bulk',
      method: 'POST',
      path: '/{org_name}/{app_name}/users',
      otherPaths: [],
      query: [],
    });
  });
});

describe('loading bad data', () => {
  it('collects the problems of all files into one error, in file and line order', () => {
    const root = changedCatalog(
      inGroup('owner: code', 'owner: nobody'),
      { file: 'statuses.yaml', from: 'owner: code', to: 'owner: us' },
      inGroup('retry: after-fix', 'retry: maybe'),
    );
    expect(() => loadCatalog(root)).toThrow(CatalogError);
    expect(() => loadCatalog(root)).toThrow(
      /3 problem\(s\):\ngroup\.yaml:13 group-full: `retry`.*\ngroup\.yaml:14 group-full: `owner`.*\nstatuses\.yaml:11 403: `owner`/,
    );
  });

  it('leaves out only entries with problems', () => {
    const { catalog } = readCatalog(changedCatalog(inGroup('owner: code', 'owner: nobody')));
    expect(catalog.errors.map(({ id }) => id)).toEqual(['rest-call-rate-exceeded', 'user-not-in-group']);
  });

  it('reads an empty file as an empty list', () => {
    const root = changedCatalog();
    writeFileSync(join(root, 'partial-failures.yaml'), '# none yet\n');
    expect(readCatalog(root)).toMatchObject({ problems: [], catalog: { partialFailures: [] } });
  });

  it('reports a file that is not read because of its extension', () => {
    const root = changedCatalog();
    writeFileSync(join(root, 'errors/user.yml'), '- id: nobody-reads-this\n');
    expect(readCatalog(root).problems.map(formatProblem)).toEqual([
      'user.yml:1: the file is not read. Name it after its area, with the extension `.yaml`.',
    ]);
  });

  it('reports a missing file', () => {
    const { problems } = readCatalog(join(smallCatalog, 'errors'));
    expect(problems.map(formatProblem)).toContain(
      'areas.yaml:1: the file is missing. Create it; an empty list is `[]`.',
    );
  });
});
