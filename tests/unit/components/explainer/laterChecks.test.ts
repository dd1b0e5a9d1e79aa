import { expect, test } from 'vitest';
import * as check from '../../../../catalog/engine/check';
import { createExplainer } from '../../../../catalog/engine/explain';
import { createPipeline } from '../../../../catalog/engine/pipeline';
import { createLaterChecks } from '../../../../components/explainer/laterChecks';
import { fixtures } from '../../catalog/engine/read/fixtures';
import { ownCatalog } from '../../catalog/engine/support/catalog';

const catalog = ownCatalog();
const now = Date.UTC(2026, 0, 2, 3);
const explainer = createExplainer(catalog);

/** An explainer with later checks, and how often it has loaded their code. */
function laterExplainer(load = () => Promise.resolve(check)) {
  let loads = 0;
  const checks = createLaterChecks(() => {
    loads += 1;
    return load();
  });
  return { ...createPipeline(catalog, checks.findWrong), checks, loads: () => loads };
}

const bodyAlone = '{"error":"forbidden_op","error_description":"user: bob doesn\'t exist in group: 40659491815425"}';
const withHost = `curl https://www.easemob.com/acme/im/users -H 'Authorization: Bearer token'\n{"error":"unauthorized"}`;

test('responses are explained as they are with all checks at once', async () => {
  const { explain, checks } = laterExplainer();
  const explainAll = () => fixtures.map(({ text }) => explain(text, { now }));
  const early = explainAll();
  await checks.finish();
  const expected = fixtures.map(({ text }) => explainer.explain(text, { now }));
  expect(early).toEqual(expected);
  expect(explainAll()).toEqual(expected);
});

test('a body alone does not load the checks', async () => {
  const { explain, checks, loads } = laterExplainer();
  expect(explain(bodyAlone).responses).toHaveLength(1);
  await checks.finish();
  expect(loads()).toBe(0);
});

test('a request loads the checks once, and its findings are added', async () => {
  const { explain, checks, loads } = laterExplainer();
  const [explained] = explain(withHost).responses;
  expect(explained?.findings).toEqual([]);
  await checks.finish();
  expect(explained?.findings.map(({ rule }) => rule)).toEqual(['token-placeholder', 'host-website']);
  expect(explain(withHost).responses[0]?.findings).toHaveLength(2);
  await checks.finish();
  expect(loads()).toBe(1);
});

test('if the checks do not load, the next attempt completes all findings', async () => {
  let isOffline = true;
  const { explain, checks } = laterExplainer(() =>
    isOffline ? Promise.reject(new Error('offline')) : Promise.resolve(check),
  );
  const [explained] = explain(withHost).responses;
  await expect(checks.finish()).rejects.toThrow('offline');
  isOffline = false;
  await checks.finish();
  expect(explained?.findings).toHaveLength(2);
});
