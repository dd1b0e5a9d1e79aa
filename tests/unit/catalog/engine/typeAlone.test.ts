import { describe, expect, test } from 'vitest';
import { explainText } from '../../../../catalog/build/cli/explainText';
import { entriesOfTypeAlone } from '../../../../catalog/engine/catalogParts';
import { createExplainer } from '../../../../catalog/engine/explain';
import type { Explained } from '../../../../catalog/engine/report';
import { ticketText } from '../../../../catalog/engine/share/ticket';
import { catalog } from '../../support/catalog';

const explainer = createExplainer(catalog);

function only(text: string): Explained {
  const [explained, ...others] = explainer.explain(text).responses;
  if (explained === undefined || others.length > 0) throw new Error('not one response');
  return explained;
}

describe('a response with an error type and no message', () => {
  test('is one of the entries of its type and status', () => {
    const found = entriesOfTypeAlone(catalog, only('403 {"error":"exceed_limit"}'));
    expect(found.length).toBeGreaterThan(6);
    expect(new Set(found.map(({ status, error }) => `${status} ${error}`))).toEqual(new Set(['403 exceed_limit']));
  });

  test.each([
    ['a message that is not documented', '{"error":"forbidden_op","error_description":"the moon is full"}'],
    ['a type that is not documented', '{"error":"lunar_error","timestamp":1,"duration":0}'],
    ['a type of one entry only', '429 {"error":"reach_limit"}'],
  ])('is not one of many with %s', (_, text) => {
    expect(entriesOfTypeAlone(catalog, only(text))).toEqual([]);
  });

  test.each([
    ['Our call fails with MessageUnavailableException (404)', ['edit-message-expired']],
    [
      'the API said 409 concurrent_operation_error and we do not know why',
      ['token-user-creation-conflict', 'edit-conflict'],
    ],
  ])('is read in a sentence of the reader: %s', (text, ids) => {
    const { response, candidates } = only(text);
    expect(response.message).toBeNull();
    expect(candidates.map(({ id }) => id)).toEqual(ids);
  });

  test.each(['customer', 'engineer'] as const)('has a ticket to the %s that links the page of its type', (audience) => {
    const options = { site: 'https://x.test', audience };
    const text = ticketText(only('403 {"error":"forbidden_op"}'), catalog, 'en', options);
    expect(text).toMatch(/One of \d+ errors with forbidden_op/);
    expect(text).toContain('https://x.test/en/types/forbidden_op');
  });

  test('is told so on the command line, without nearest entries', () => {
    const report = explainer.explain('400 {"error":"illegal_argument"}');
    const text = explainText(report, catalog, { locale: 'en', width: 200, hasColor: false });
    expect(text).toMatch(/One of [1-9]\d errors with illegal_argument\./);
    expect(text).not.toContain('Nearest');
  });
});
