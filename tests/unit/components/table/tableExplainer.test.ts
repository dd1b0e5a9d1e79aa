import { expect, it } from 'vitest';
import { checkCatalog } from '../../../../catalog/build/check';
import { createExplainer } from '../../../../catalog/engine/explain';
import { createSearch } from '../../../../catalog/engine/search';
import { searchDocuments } from '../../../../catalog/engine/search/documents';
import { explainedBy } from '../../../../catalog/engine/search/explained';
import { tableData } from '../../../../components/table/tableEntry';
import { explainEntries } from '../../../../components/table/tableExplainer';
import queries from '../../../fixtures/queries.json';

const { catalog } = checkCatalog();
const data = tableData(catalog);
const inTable = createSearch(data.entries, explainEntries(data));
const onCommandLine = createSearch(searchDocuments(catalog), explainedBy(createExplainer(catalog)));

it('the table finds first what the command line finds first, from what little it loads', () => {
  const asked = [
    ...queries.map(({ query }) => query),
    ...catalog.errors.filter((_, index) => index % 5 === 0).map(({ example }) => example),
  ];
  const differing = asked.filter((query) => inTable.search(query)[0]?.id !== onCommandLine.search(query)[0]?.id);
  expect(asked.length).toBeGreaterThan(100);
  expect(differing).toEqual([]);
});

it('a message that several entries have shows them all before anything else', () => {
  const hits = inTable.search("user: alice42 doesn't exist in group: 1234567890").map(({ id }) => id);
  expect(hits.slice(0, 4).sort()).toEqual([
    'attribute-user-not-in-group',
    'blocked-user-not-in-group',
    'removed-user-not-in-chatroom',
    'user-not-in-group',
  ]);
});

it('the call in front of a response decides between entries of equal message', () => {
  const request = 'PUT /easemob-demo/chatdemo/chatgroups/1234567890 HTTP/1.1';
  const response =
    'HTTP/1.1 403 Forbidden\n\n{"error":"forbidden_op","error_description":"user: alice42 doesn\'t exist in group: 1234567890"}';
  expect(inTable.search(`${request}\n\n${response}`)[0]?.id).toBe('user-not-in-group');
});
