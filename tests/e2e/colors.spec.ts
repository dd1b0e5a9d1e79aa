import type { Locator, Page } from 'playwright/test';
import { openTable } from './support/errorTable';
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
  const grounds = await icons.evaluateAll((all) => {
    const page = getComputedStyle(document.body).backgroundColor;
    return all.map((icon) => getComputedStyle(icon).backgroundColor === page);
  });
  expect(grounds).not.toContain(true);
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

/** Counts the style sheets that scripts add to the page, in `window.added`. */
const countStyles = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    let added = 0;
    Object.defineProperty(window, 'added', { get: () => added });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (document.readyState !== 'loading' && node.nodeName === 'STYLE') added++;
    }).observe(document, { childList: true, subtree: true });
  });

for (const colorScheme of ['light', 'dark'] as const) {
  // Without transitions, all colors change at once. Switching them off costs a style of the whole page.
  testAlone(
    `transitions are off while the color scheme changes, but not at the start, ${colorScheme}`,
    async ({ page }) => {
      await countStyles(page);
      await page.emulateMedia({ colorScheme });
      await visit(page, 'en/errors/');
      const added = (): Promise<number> => page.evaluate(() => (window as unknown as { added: number }).added);
      const isDark = (): Promise<boolean> => page.evaluate(() => document.documentElement.classList.contains('dark'));
      await page.waitForTimeout(500);
      expect([await isDark(), await added()]).toEqual([colorScheme === 'dark', 0]);
      await page.getByRole('switch', { name: 'Appearance' }).click();
      await expect.poll(isDark).toBe(colorScheme !== 'dark');
      expect(await added()).toBe(1);
    },
  );
}
