import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { statusOfReason } from '../../../../../catalog/engine/read/reasons';
import { ownCatalog } from '../support/catalog';
import { holds } from '../support/fuzz';
import { envelopes, filled } from '../support/values';

const catalog = ownCatalog();
const explainer = createExplainer(catalog);
const written = [...catalog.errors, ...catalog.partialFailures].filter(({ example }) => !example.includes('TODO'));
/**
 * Any server may send `500 Internal Server Error` or `bad_request`. Only the call or the error type identifies the
 * service.
 */
const isAnybodys = ({ status, template }: { status: number; template: string }): boolean =>
  (status >= 500 || template.includes('_')) && statusOfReason(template.replaceAll('_', ' ')) === status;
const wordings = catalog.errors
  .flatMap(({ id, status, error, message, aliases }) =>
    (message === null ? [] : [message, ...aliases]).map((template) => ({ id, status, error, template })),
  )
  .filter((wording) => !isAnybodys(wording));

describe('every example explains as its own entry, first and exact', () => {
  test.each(written.map(({ id, example }) => [id, example]))('%s', (id, example) => {
    const { responses } = explainer.explain(example);
    expect(responses.map(({ verdict, candidates }) => [verdict, candidates[0]?.id])).toEqual([['exact', id]]);
  });
});

describe('every filled-in template is recognized with its id and values', () => {
  test.each(Object.entries(envelopes))('in %s', (_, envelope) => {
    for (const { id, status, error, template } of wordings) {
      holds(
        fc.property(filled(template), ({ message, values }) => {
          const [explained] = explainer.explain(envelope({ status, error, message })).responses;
          const found = explained?.candidates.find((candidate) => candidate.id === id);
          expect(found?.values).toEqual(values);
          const isFirst = explained?.candidates[0]?.id === id;
          expect([isFirst, explained?.verdict]).toEqual([isFirst, isFirst ? explained?.verdict : 'ambiguous']);
        }),
        2,
      );
    }
  });
});
