import { expect, test } from 'vitest';
import { localCatalog } from '../../../../catalog/engine/catalogParts';
import { createExplainer } from '../../../../catalog/engine/explain';
import { explanationView } from '../../../../components/card/explanationView';
import { smallCatalog as catalog } from '../smallCatalog';

const explainer = createExplainer(catalog);
const local = localCatalog(catalog, 'en');
const hintsFor = (text: string) =>
  explainer.explain(text).responses.map((explained) => explanationView(local, explained, local).hint);

test.each([
  ['a message that is documented', '{"error":"forbidden_op","error_description":"user bob is gone"}', null],
  ['a status alone', 'HTTP 502', 'status-only'],
  ['a response head alone', 'HTTP/1.1 502 Bad Gateway\nServer: nginx', 'status-only'],
  ['a status with the page of a gateway', 'HTTP/1.1 502 Bad Gateway\n\n<html><h1>502</h1></html>', 'status-of-a-body'],
  ['a status with a body of another shape', 'HTTP/1.1 502 Bad Gateway\n\n{"message":"off"}', 'status-of-a-body'],
  [
    'an unknown error with a status',
    'HTTP/1.1 502 Bad Gateway\n\n{"error":"flux","error_description":"not stable"}',
    'unknown-with-status',
  ],
  ['an unknown error without a status', '{"error":"flux","error_description":"not stable"}', 'unknown'],
  ['a success', 'HTTP/1.1 200 OK\n\n{"action":"post","entities":[],"duration":1}', 'not-an-error'],
])('%s', (_, text, hint) => {
  expect(hintsFor(text)).toEqual([hint]);
});
