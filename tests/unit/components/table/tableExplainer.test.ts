import { expect, it } from 'vitest';
import { checkCatalog } from '../../../../catalog/build/check';
import { createExplainer } from '../../../../catalog/engine/explain';
import { createSearch } from '../../../../catalog/engine/search';
import { searchDocuments } from '../../../../catalog/engine/search/documents';
import { explainedBy } from '../../../../catalog/engine/search/wholeQuery';
import { explainEntries } from '../../../../components/table/tableExplainer';
import queries from '../../../fixtures/queries.json';
import { browserTable } from './browserTable';

const { catalog } = checkCatalog();
const { entries, calls } = browserTable(catalog, 'zh');
const inTable = createSearch(entries, explainEntries(entries, calls));
const onCommandLine = createSearch(searchDocuments(catalog), explainedBy(createExplainer(catalog)));

it('the table explains whole responses like the command line', () => {
  const pasted = catalog.errors.map(({ example }) => example);
  const differing = pasted.filter((query) => inTable.search(query)[0]?.id !== onCommandLine.search(query)[0]?.id);
  expect(pasted.length).toBeGreaterThan(200);
  expect(differing).toEqual([]);
});

it('the table ranks like the command line: the first entry differs for less than one of 500 queries', () => {
  // `search.test.ts` checks every query on the command line. A fifth of them shows that the table ranks alike.
  const some = queries.filter((_, at) => at % 5 === 0);
  const differing = some.filter(({ query }) => inTable.search(query)[0]?.id !== onCommandLine.search(query)[0]?.id);
  expect(differing.length / some.length).toBeLessThan(1 / 500);
});

it.each(['zh', 'en'] as const)('the page in %s can be searched in both languages', (locale) => {
  const { entries } = browserTable(catalog, locale);
  const search = createSearch(entries);
  expect(search.search('token 过期')[0]?.id).toBe('access-token-expired');
  expect(search.search('token expired')[0]?.id).toBe('access-token-expired');
});

it('a message of several entries shows all of them first', () => {
  const hits = inTable.search("user: alice42 doesn't exist in group: 1234567890").map(({ id }) => id);
  expect(hits.slice(0, 4).sort()).toEqual([
    'attribute-user-not-in-group',
    'blocked-user-not-in-group',
    'removed-user-not-in-chatroom',
    'user-not-in-group',
  ]);
});

it('the call before a response decides between entries with the same message', () => {
  const request = 'PUT /easemob-demo/chatdemo/chatgroups/1234567890 HTTP/1.1';
  const response =
    'HTTP/1.1 403 Forbidden\n\n{"error":"forbidden_op","error_description":"user: alice42 doesn\'t exist in group: 1234567890"}';
  expect(inTable.search(`${request}\n\n${response}`)[0]?.id).toBe('user-not-in-group');
});

it.each([
  ['invalid_request_body Request body is invali', 'request-body-invalid'],
  ['400 invalid_request_body Request body is invalid. Please che', 'request-body-invalid'],
])('another entry whose value could be the end of a cut message does not come first: %s', (query, id) => {
  expect(inTable.search(query)[0]?.id).toBe(id);
});
