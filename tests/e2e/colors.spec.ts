import type { Locator, Page } from 'playwright/test';
import { openTable } from './support/errorTable';
import { openExplainer } from './support/explainer';
import { notInGroup } from './support/pastes';
import { visit } from './support/site';
import { expect, test, testAlone } from './support/test';

/** The contrast of an element's text with its background, by the formula of WCAG. */
const contrast = (element: Locator): Promise<number> =>
  element.evaluate((node) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (color: string): number => {
      if (!canvas) return 0;
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const { color, backgroundColor } = getComputedStyle(node);
    const [light = 0, dark = 0] = [luminance(color), luminance(backgroundColor)].sort((one, other) => other - one);
    return (light + 0.05) / (dark + 0.05);
  });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the Explain button stays readable while it is hovered, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await visit(page, 'en/explain');
    const button = page.getByRole('main').getByRole('button', { name: 'Explain', exact: true });
    await button.hover();
    await page.waitForTimeout(400);
    expect(await contrast(button)).toBeGreaterThanOrEqual(4.5);
  });
}

test('icons stay visible in forced colors', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await visit(page, 'en/');
  const icons = page.getByRole('banner').locator('[class*="vpi-"]:visible');
  expect(await icons.count()).toBeGreaterThan(1);
  const areLost = (drawn: Locator): Promise<boolean[]> =>
    drawn.evaluateAll((all) => {
      const page = getComputedStyle(document.body).backgroundColor;
      return all.map((icon) => getComputedStyle(icon).backgroundColor === page);
    });
  expect(await areLost(icons)).not.toContain(true);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await areLost(page.getByRole('button', { name: 'Menu' }).locator('span span'))).toEqual([false, false, false]);
});

test('highlighted words and the selected search result can be told apart in forced colors', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(notInGroup);
  expect(await contrast(card.locator('mark').first())).toBeGreaterThanOrEqual(4.5);
  const { find, row } = await openTable(page, 'en');
  await find('expired');
  expect(await contrast(row('access-token-expired').first().locator('mark').first())).toBeGreaterThanOrEqual(4.5);
  await page.keyboard.press('Control+k');
  await page.locator('.VPLocalSearchBox').getByRole('searchbox').fill('403');
  await expect(page.getByRole('option', { selected: true }).getByRole('link')).toHaveCSS('outline-style', 'solid');
  expect(await contrast(page.locator('.VPLocalSearchBox mark').first())).toBeGreaterThanOrEqual(4.5);
});

test('what only a color marks is marked in forced colors, too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await visit(page, 'en/errors/user-not-in-group');
  const header = page.getByRole('banner');
  await expect(header.getByRole('link', { name: 'Errors', exact: true })).toHaveCSS(
    'text-decoration-line',
    'underline',
  );
  await expect(header.getByRole('link', { name: 'Explain', exact: true })).toHaveCSS('text-decoration-line', 'none');
  await expect(page.locator('.StatusBadge').first()).toHaveCSS('outline-style', 'solid');
  await visit(page, 'en/guide/error-handling');
  await expect(header.getByText('Guide', { exact: true })).toHaveCSS('text-decoration-line', 'underline');
  const tabs = page.locator('.vp-code-group .tabs').first();
  await expect(tabs.getByText('TypeScript')).toHaveCSS('text-decoration-line', 'underline');
  await expect(tabs.getByText('Java', { exact: true })).toHaveCSS('text-decoration-line', 'none');
  await expect(page.locator('.vp-code-group div[class*="language-"]').first()).toHaveCSS('outline-style', 'solid');
  const ground = (part: string) =>
    page.locator(part).evaluate((drawn, own) => getComputedStyle(drawn, own).backgroundColor, '::before');
  expect(await ground('.RequestFlow li.support')).not.toBe(await ground('.RequestFlow li:first-child'));
});

test('print has no box to paste into, and breaks long lines of code', async ({ page }) => {
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(notInGroup);
  await expect(card).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(box).toBeHidden();
  await expect(page.getByText('Try one')).toBeHidden();
  await expect(card.locator('details').getByText('message agrees')).toBeVisible();
  await visit(page, 'en/guide/retry');
  const code = page.locator('pre').first();
  await expect(code).toHaveCSS('white-space-collapse', 'preserve');
  expect(await code.evaluate((block) => block.scrollWidth - block.clientWidth)).toBe(0);
});

test('on paper, a row of the table takes two lines, and an error page has no links for later', async ({ page }) => {
  // The width of a page in A4.
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  const { row } = await openTable(page, 'en');
  expect((await row('access-token-expired').first().boundingBox())?.height).toBeLessThan(72);
  await visit(page, 'en/errors/user-not-in-group');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Paste your response to see this')).toBeHidden();
  await visit(page, 'en/errors/access-token-rejected');
  await expect(page.locator('main details li').first()).toBeVisible();
});

test('the dark theme prints dark text on white, without buttons', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const { row } = await openTable(page, 'en');
  await row('user-already-in-group').getByRole('button').click();
  await expect(page.getByRole('heading', { name: 'How to fix it' })).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  const heading = page.getByRole('heading', { level: 1 });
  const color = await heading.evaluate((node) => getComputedStyle(node).color);
  expect(color).toBe('rgb(38, 40, 44)');
  await visit(page, 'en/explain');
  await expect(page.getByRole('button', { name: 'Explain', exact: true })).toBeHidden();
});

/**
 * Lists what scripts do that makes the browser compute the style of every element again, in `window.changes`: style
 * sheets they add, and attributes of the root element they set.
 */
const watchStyle = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const changes: string[] = [];
    Object.assign(window, { changes });
    addEventListener('DOMContentLoaded', () => {
      const watcher = new MutationObserver((records) => {
        for (const { type, attributeName, addedNodes } of records)
          if (type === 'attributes') changes.push(`${attributeName}`);
          else for (const { nodeName } of addedNodes) if (nodeName === 'STYLE') changes.push(nodeName);
      });
      watcher.observe(document.documentElement, { attributes: true });
      watcher.observe(document.head, { childList: true });
    });
  });

for (const colorScheme of ['light', 'dark'] as const) {
  testAlone(
    `a page that starts keeps its style, and the switch changes all colors at once, ${colorScheme}`,
    async ({ page }) => {
      await watchStyle(page);
      await page.emulateMedia({ colorScheme });
      await visit(page, 'en/errors/');
      const changes = (): Promise<string[]> =>
        page.evaluate(() => (window as unknown as { changes: string[] }).changes);
      const isDark = (): Promise<boolean> => page.evaluate(() => document.documentElement.classList.contains('dark'));
      await page.waitForTimeout(500);
      expect([await isDark(), await changes()]).toEqual([colorScheme === 'dark', []]);
      await page.getByRole('switch', { name: 'Appearance' }).click();
      await expect.poll(isDark).toBe(colorScheme !== 'dark');
      // The sheet switches off transitions for a moment.
      expect(await changes()).toEqual(expect.arrayContaining(['STYLE', 'class']));
    },
  );
}
