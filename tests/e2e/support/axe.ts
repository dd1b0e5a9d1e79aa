import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright/test';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Which rules axe checks. All of them by default. */
export interface Rules {
  /** Rules that other people's markup violates. */
  except?: readonly string[];
  /** Rules to leave out because they take long. */
  without?: readonly string[];
  /** The only rules to check. */
  only?: readonly string[];
}

/** It checks text spacing in style attributes. The policy of the site allows only VitePress' own, which set none. */
const needless = ['avoid-inline-spacing'];

/**
 * Problems that axe finds on the page, one line per rule with the affected elements. The script is injected through
 * the debugger, so the page's own policy does not block it.
 */
export async function violations(page: Page, { except = [], without = [], only }: Rules = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const enabled = (rules: readonly string[], value: boolean) =>
    Object.fromEntries(rules.map((rule) => [rule, { enabled: value }]));
  const rules = only
    ? { runOnly: only }
    : { rules: { ...enabled(['target-size'], true), ...enabled([...needless, ...without], false) } };
  const found = await page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } };
    const results = await axe.run({
      resultTypes: ['violations'],
      // It would load all style sheets again, for rules about audio and a locked orientation. The site has neither.
      preload: false,
      ...options,
    });
    return results.violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) }));
  }, rules);
  return found
    .filter(({ id }) => !except.includes(id))
    .map(({ id, targets }) => `${id}: ${targets.slice(0, 3).join(', ')} (${targets.length})`);
}
