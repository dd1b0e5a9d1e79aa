import { describe, expect, it } from 'vitest';
import { ruleContext } from '../../../catalog/build/check';
import { catalogRoot, readCatalog } from '../../../catalog/build/load';
import { formatProblem } from '../../../catalog/build/problem';
import { catalogRules } from '../../../catalog/build/rules';

const { catalog, problems, places } = readCatalog(catalogRoot);
const context = ruleContext(catalogRoot, places);

describe('the catalog', () => {
  it('is valid in every file', () => {
    expect(problems.map(formatProblem)).toEqual([]);
    expect(catalog.errors.length).toBeGreaterThanOrEqual(228);
  });

  it.each(catalogRules.map((rule) => [rule.description, rule] as const))('keeps the rule: %s', (_, { check }) => {
    expect(check(catalog, context).map(formatProblem)).toEqual([]);
  });
});
