import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeFits } from '../../../.ci/tools.mjs';

const { engines, scripts } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8'),
);

describe('the gate for Node', () => {
  it.each(['20.19.0', '20.20.2', '22.13.0', '22.21.1', '24.0.0', '25.2.0', '26.0.0'])('lets %s in', (version) => {
    expect(nodeFits(version)).toBe(true);
  });

  it.each(['16.20.2', '18.20.8', '20.18.3', '21.7.3', '22.4.1', '22.12.0', '23.11.0'])('keeps %s out', (version) => {
    expect(nodeFits(version)).toBe(false);
  });

  it('has the same requirement as package.json', () => {
    expect(engines.node).toBe('^20.19 || ^22.13 || >=24');
  });

  it.each(['start', 'test', 'dev', 'build', 'preview', 'catalog'])('runs before npm run %s', (name) => {
    const [, script = ''] = /^node (\.ci\/\w+\.mjs)(?: \w+)?$/.exec(scripts[name]) ?? [];
    const source = readFileSync(fileURLToPath(new URL(`../../../${script}`, import.meta.url)), 'utf8');
    expect(source).toMatch(/^requireNode\(\);$/m);
  });
});
