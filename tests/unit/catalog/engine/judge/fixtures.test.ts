import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { fixtures } from '../read/fixtures';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const verdictsOf = (text: string): string[] => explainer.explain(text).responses.map(({ verdict }) => verdict);
const named = (folder: string) => fixtures.filter((fixture) => fixture.folder === folder);

describe('a documented error is the first candidate, exact or with a question', () => {
  test.each(fixtures.filter(({ folder }) => !folder.startsWith('_')))('$folder as $shape', ({ folder, text }) => {
    const { responses } = explainer.explain(text);
    expect(responses.length).toBeGreaterThan(0);
    for (const { verdict, candidates, question, response } of responses) {
      expect(candidates[0]?.id).toBe(folder);
      // A gateway's page only has a status.
      expect(response.format === 'html' ? ['status-only'] : ['exact', 'likely', 'ambiguous']).toContain(verdict);
      expect(question === null).toBe(verdict !== 'ambiguous');
    }
  });

  test('nine in ten are exact', () => {
    const verdicts = fixtures.filter(({ folder }) => !folder.startsWith('_')).flatMap(({ text }) => verdictsOf(text));
    expect(verdicts.filter((verdict) => verdict === 'exact').length / verdicts.length).toBeGreaterThan(0.9);
  });
});

test.each(named('_unknown'))('$shape is never exact', ({ text }) => {
  expect(verdictsOf(text)).not.toContain('exact');
  expect(verdictsOf(text)).toHaveLength(1);
});

test.each(named('_status'))('of $shape nothing but the status is known', ({ text }) => {
  expect(verdictsOf(text)).toEqual(['status-only']);
});

test.each(named('_success'))('$shape is not an error', ({ text }) => {
  expect(new Set(verdictsOf(text))).toEqual(new Set(['not-an-error']));
});
