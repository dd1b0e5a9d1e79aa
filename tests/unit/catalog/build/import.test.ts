import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../../catalog/build/load';
import { importDocument } from '../../../../catalog/build/import';
import { documentedErrors } from '../../../../catalog/build/import/rows';
import { markdownTables } from '../../../../catalog/build/import/tables';
import { smallCatalog } from './catalogFolder';
import { catalog } from '../../support/catalog';

const vendorPage = fileURLToPath(new URL('../../../fixtures/documents/common-errors.zh.md', import.meta.url));
const small = loadCatalog(smallCatalog);

const english = `
| Possible cause | Error message | Error type | HTTP status |
| --- | --- | --- | --- |
| The group is full | group 1 has reached its 200 members | forbidden_op | 403 |
`;

describe('reading the tables of a document', () => {
  it('reads cells without markup, links, entities and line breaks', () => {
    const [table] = markdownTables('| a |\n| --- |\n| **x** [y](z.html) `c` &lt;<br/>second |');
    expect(table).toEqual({ head: ['a'], rows: [{ line: 3, cells: [['x y c <', 'second']] }] });
  });

  it('finds the columns in any order and language', () => {
    expect(documentedErrors(english).errors).toEqual([
      {
        line: 4,
        status: 403,
        error: 'forbidden_op',
        errorCode: null,
        message: ['group 1 has reached its 200 members'],
        remarks: 'The group is full',
        call: null,
      },
    ]);
    const chinese =
      '| 错误类型 | HTTP 状态码 | 处理建议 | 错误提示 | 可能原因 |\n| --- | --- | --- | --- | --- |\n| a_b | `400` | 改 | no | 因 |';
    expect(documentedErrors(chinese).errors).toMatchObject([
      { line: 3, status: 400, error: 'a_b', message: ['no'], remarks: '改\n因' },
    ]);
  });

  it('reads an empty status as the one above, and an empty error as null', () => {
    const text = '| Status code | Error | Description |\n| --- | --- | --- |\n| 400 | a | one |\n|  | | two |';
    expect(documentedErrors(text).errors.map(({ status, error, message }) => [status, error, message[0]])).toEqual([
      [400, 'a', 'one'],
      [400, null, 'two'],
    ]);
  });

  it('reads a table without an error column as a list of statuses, and ignores other tables', () => {
    const text = '| 返回码 | 说明 |\n| --- | --- |\n| 404 | - |\n\n| Name | Type |\n| --- | --- |\n| limit | 200 |';
    expect(documentedErrors(text)).toEqual({ errors: [], statuses: [{ line: 3, status: 404 }], calls: [] });
  });
});

describe("the vendor's page against the catalog", () => {
  const report = importDocument(vendorPage, readFileSync(vendorPage, 'utf8'), catalog);

  it('is read completely', () => {
    expect(report).toMatchObject({ document: 'common-errors.zh.md', errorRows: 49, statusRows: 14 });
  });

  it('has no new, changed or removed errors', () => {
    expect(report).toMatchObject({ new: [], changed: [], gone: [], newStatuses: [] });
  });
});

describe('a document that differs from the catalog', () => {
  const compare = (rows: string, name = 'error.md') =>
    importDocument(`/somewhere/${name}`, `| Status | Error | Description |\n| --- | --- | --- |\n${rows}`, small);

  it('matches a message with its template, whatever the quotes', () => {
    expect(compare('| 403 | forbidden_op | “user: bob doesn’t exist in group: 7” |')).toMatchObject({
      new: [],
      changed: [],
    });
  });

  it('matches an alias of the error field', () => {
    expect(compare('| 403 | group_error | group 1 has reached its 200 members |')).toMatchObject({
      new: [],
      changed: [],
    });
  });

  it('lists the rows that no entry explains, by their line', () => {
    const { new: rows } = compare('| 403 | forbidden_op | something else entirely |');
    expect(rows.map(({ line, message }) => [line, message])).toEqual([[3, ['something else entirely']]]);
  });

  it('reports what changed', () => {
    const { changed } = compare(
      '| 400 | forbidden_op | group 1 has reached its 200 members |\n| 403 | other | group 1 has reached its 200 members |',
    );
    expect(changed.map(({ id, differs }) => [id, differs])).toEqual([
      ['group-full', ['status: 403 in the catalog, 400 in the document']],
      ['group-full', ['error: forbidden_op in the catalog, other in the document']],
    ]);
  });

  it('looks up each line of a cell that contains several messages', () => {
    const { new: rows } = compare('| 403 | forbidden_op | group 1 has reached its 200 members<br/>unheard of |');
    expect(rows.map(({ message }) => message)).toEqual([['unheard of']]);
  });

  it('lists entries that are missing from their source', () => {
    expect(compare('| 403 | x | y |', 'group_member.md')).toMatchObject({ namedBy: 1, gone: ['group-full'] });
    expect(compare('| 403 | x | y |', 'common-errors.zh.md').gone).toEqual([
      'rest-call-rate-exceeded',
      'user-not-in-group',
      '403',
      '429',
    ]);
  });

  it('counts a message among the causes of another row as present', () => {
    const text =
      '| Status | Error | Description | Cause |\n| --- | --- | --- | --- |\n| 403 | x | y | or “group 5 has reached its 3 members” |';
    expect(importDocument('group_member.md', text, small).gone).toEqual([]);
  });

  it('lists statuses that the catalog does not explain', () => {
    expect(
      importDocument('a.md', '| Status | Description |\n| --- | --- |\n| 418 | - |\n| 403 | - |', small).newStatuses,
    ).toEqual([418]);
  });
});
