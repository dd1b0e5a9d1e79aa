import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = fileURLToPath(new URL('../../../.github/workflows/', import.meta.url));
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(folder + name, 'utf8') }));

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
}

const stepsOf = (text: string): Step[] =>
  Object.values<{ steps: Step[] }>(parse(text).jobs).flatMap(({ steps }) => steps);

describe('the workflows', () => {
  it.each(workflows)('$name pins every action to a commit, with its version in a comment', ({ text }) => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it.each(workflows)('$name does not keep credentials after a checkout', ({ text }) => {
    const checkouts = stepsOf(text).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });

  it('run the tests on the first release of each Node.js line that package.json allows', () => {
    const { engines } = JSON.parse(
      readFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8'),
    );
    const [test] = workflows.filter(({ name }) => name === 'test.yml');
    const { node } = parse(test?.text ?? '').jobs.test.strategy.matrix;
    expect(node).toEqual(engines.node.match(/\d+(?:\.\d+)?/g));
  });

  it('run the browser tests against nginx, at the root of a host and below a path', () => {
    const [{ jobs }] = workflows.filter(({ name }) => name === 'nginx.yml').map(({ text }) => parse(text));
    expect(jobs.nginx.strategy.matrix.base).toEqual(['/', '/docs/errors/']);
    expect(jobs.nginx.env).toMatchObject({ SITE_SERVER: 'nginx', SITE_BASE: '${{ matrix.base }}' });
    expect(jobs.nginx.steps.at(-1).run).toBe('npm run test:e2e');
  });
});
