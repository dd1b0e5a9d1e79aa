import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../../catalog/build/load';
import { importDocument, type ImportReport } from '../../../../catalog/build/import';
import { documentedCalls } from '../../../../catalog/build/import/calls';
import { documentedErrors } from '../../../../catalog/build/import/rows';
import { smallCatalog } from './catalogFolder';
import { catalog } from '../../support/catalog';

const pathOf = (name: string): string => fileURLToPath(new URL(`../../../fixtures/documents/${name}`, import.meta.url));
const read = (name: string): string => readFileSync(pathOf(name), 'utf8');
const severalCalls = read('chatroom-members.zh.md');
const oneCall = read('add-group-member.en.md');

describe('the calls of a document', () => {
  it('are the request lines in code blocks, each with the heading of its call', () => {
    expect(documentedCalls(severalCalls).map(({ title, method, path }) => [title, `${method} ${path}`])).toEqual([
      ['添加单个成员', 'POST /{org_name}/{app_name}/chatrooms/{chatroomid}/users/{username}'],
      ['给成员点名', 'POST /{org_name}/{app_name}/chatrooms/{chatroomid}/roll_call'],
    ]);
    expect(documentedCalls(oneCall).map(({ title, path }) => [title, path])).toEqual([
      ['Add a member to a group', '/app-id/{app_id}/chatgroups/{groupid}/users/{username}'],
    ]);
  });

  it('include the tables below them, up to the next heading of the same level', () => {
    const titles = documentedErrors(severalCalls).errors.map(({ call }) => call?.title ?? null);
    expect(titles).toEqual(['添加单个成员', '添加单个成员', '给成员点名', null]);
  });

  it('do not include examples in code blocks and headings without a request', () => {
    expect(
      documentedCalls('# A\n\n```\nPOST /easemob-demo/chatdemo/users\n```\n\n# B\n\n```\ncurl -X GET …\n```'),
    ).toEqual([]);
  });
});

describe('the rows below a call', () => {
  it('use a number that is not a status as the error code', () => {
    const rows = documentedErrors(oneCall).errors.map(({ status, error, errorCode }) => [status, error, errorCode]);
    expect(rows).toEqual([
      [400, 'forbidden_op', null],
      [403, 'forbidden_op', null],
      [null, null, null],
      [null, 'chat_error', 14099],
    ]);
  });

  it('are found by their number if the catalog has it', () => {
    const small = loadCatalog(smallCatalog);
    const errors = small.errors.map((entry, index) => (index === 0 ? { ...entry, errorCode: 4000005 } : entry));
    const table = '| Status | Error | Message |\n| --- | --- | --- |\n| 400 | 4000005 | 任意中文 |';
    expect(importDocument('search.md', table, { ...small, errors })).toMatchObject({ new: [] });
  });
});

const told = ({ new: rows, changed, unlisted, newCalls }: ImportReport) => ({
  new: rows.map(({ message, call }) => [message.join(' '), call?.title]),
  changed: changed.map(({ id, differs }) => [id, ...differs]),
  unlisted: unlisted.map(({ id, row }) => [id, row.call?.title]),
  newCalls: newCalls.map(({ title }) => title),
});

describe('a page about one call against the catalog', () => {
  it('reports new rows, changed rows and entries that do not list the call', () => {
    expect(told(importDocument(pathOf('add-group-member.en.md'), oneCall, loadCatalog(smallCatalog)))).toEqual({
      new: [
        ['any', 'Add a member to a group'],
        ['the member sleeps', 'Add a member to a group'],
      ],
      changed: [['group-full', 'status: 403 in the catalog, 400 in the document']],
      unlisted: [['user-not-in-group', 'Add a member to a group']],
      newCalls: [],
    });
  });
});

describe('a page about several calls against the catalog', () => {
  it('reports the call and the row that are not in the catalog', () => {
    expect(told(importDocument(pathOf('chatroom-members.zh.md'), severalCalls, catalog))).toEqual({
      new: [['the roll is called already', '给成员点名']],
      changed: [],
      unlisted: [],
      newCalls: ['给成员点名'],
    });
  });
});
