import type { Page } from 'playwright/test';
import { tableOn } from './support/errorTable';
import { explainerOn } from './support/explainer';
import { logOf, notInGroup } from './support/pastes';
import { layoutShift } from './support/layoutShift';
import { at, base, kindNames, locales, pageKinds, visit } from './support/site';
import { serveSlowly } from './support/slowSite';
import { expect, test, testAlone } from './support/test';

/** Number of pixels by which the page can be scrolled sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Buttons, fields and links outside of running text that are smaller than 24 pixels. VitePress' navigation is
 * excluded.
 */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const isProse = (element: Element) => element.closest('p, li, td, dd, figcaption, small, .RichText') !== null;
    const isAlone = (element: Element) =>
      [...(element.parentElement?.childNodes ?? [])].every(
        (node) => node === element || node.nodeType === Node.COMMENT_NODE || !node.textContent?.trim(),
      );
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter((element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }),
      )
      .filter(
        (element) =>
          !element.closest('.visually-hidden, .VPSkipLink, .VPNav, .VPLocalNav, .VPDocAsideOutline') &&
          !element.matches('[tabindex="-1"], .header-anchor'),
      )
      .filter((element) => element.tagName !== 'A' || !isProse(element) || isAlone(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 23.9 || box.height < 23.9))
      .map(
        ({ element, box }) =>
          `${element.tagName} .${element.className} “${element.textContent?.trim().slice(0, 40)}” ${Math.round(box.width)}×${Math.round(box.height)}`,
      );
  });

for (const locale of locales) {
  test(`every kind of page fits a screen of 320 pixels, has targets of 24 pixels, logs no error and asks no other host (${locale})`, async ({
    page,
  }) => {
    const wide: string[] = [];
    const small: string[] = [];
    for (const kind of kindNames) {
      await page.setViewportSize({ width: 320, height: 640 });
      await visit(page, at(pageKinds[kind], locale));
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      const by = await overflow(page);
      if (by > 0) wide.push(`${kind}: ${by}px`);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        small.push(...(await smallTargets(page)).map((target) => `${kind}, ${width} pixels wide: ${target}`));
      }
    }
    await page.waitForLoadState('networkidle');
    expect(wide).toEqual([]);
    expect(small).toEqual([]);
  });

  test(`answers and found rows fit a screen of 320 pixels (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await visit(page, at('explain', locale));
    const { box, card, cards } = explainerOn(page, locale);
    const unbroken = { error: 'x'.repeat(400), error_description: 'y'.repeat(400) };
    for (const [paste, told] of [
      [notInGroup, 'forbidden_op'],
      [logOf(3), '429'],
      [JSON.stringify(unbroken), unbroken.error],
    ] as const) {
      await box.fill(paste);
      // The card of the previous paste stays until the worker has answered.
      await expect(card).toContainText(told);
      expect(await overflow(page)).toBe(0);
    }
    await expect(cards).toHaveCount(1);
    await visit(page, at('errors/', locale));
    const { find, row } = tableOn(page, locale);
    await find('expired access token');
    await row('access-token-expired').first().getByRole('button').click();
    await expect(row('access-token-expired').getByRole('heading').first()).toBeVisible();
    expect(await overflow(page)).toBe(0);
  });
}

test('targets in an answer and in an expanded row are at least 24 by 24 pixels', async ({ page }) => {
  await visit(page, 'explain');
  const { box, card } = explainerOn(page, 'zh');
  await box.fill(notInGroup);
  await expect(card).toBeVisible();
  expect(await smallTargets(page)).toEqual([]);
  await visit(page, 'errors/?q=expired+access+token');
  const { row, count } = tableOn(page, 'zh');
  await expect(count).toHaveText(/个错误中/);
  await row('access-token-expired').first().getByRole('button').click();
  await expect(row('access-token-expired').getByRole('heading').first()).toBeVisible();
  expect(await smallTargets(page)).toEqual([]);
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  for (const kind of ['home', 'error table', 'error', 'explainer'] as const) {
    testAlone(`nothing shifts while the page loads: ${kind}, on a screen of ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await visit(page, pageKinds[kind]);
      await page.waitForLoadState('networkidle');
      expect(await layoutShift(page)).toBeLessThan(0.02);
    });
  }
}

test.describe('on a slow network', () => {
  test.use({ expectedNoise: [/^request: http:\/\/127\.0\.0\.1:/] });

  testAlone('nothing shifts while a page arrives in small parts', async ({ page, baseURL }) => {
    const { origin, close } = await serveSlowly(new URL('/', baseURL).href);
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const kind of ['home', 'error', 'status', 'type'] as const) {
      await page.goto(new URL(base + pageKinds[kind], origin).href, { waitUntil: 'load' });
      await expect(page.locator('.VPDoc, .VPHome').first()).toBeVisible();
      expect(await layoutShift(page), kind).toBeLessThan(0.02);
    }
    close();
  });
});

test('the facts of an operation begin at the same place, also on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, pageKinds.operation);
  const facts = await page
    .locator('.OperationPage dd')
    .evaluateAll((all) => all.map((fact) => fact.getBoundingClientRect().x));
  expect(facts.length).toBeGreaterThan(2);
  expect(new Set(facts).size).toBe(1);
});

testAlone('a link with filters shifts little while the rows are loaded', async ({ page }) => {
  await visit(page, 'errors/?status=429');
  await expect(tableOn(page, 'zh').filter('状态码', '429')).toHaveAttribute('aria-pressed', 'true');
  await page.waitForLoadState('networkidle');
  expect(await layoutShift(page)).toBeLessThan(0.02);
});

for (const locale of locales) {
  test(`the first row of the table is near the top of a laptop screen (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await visit(page, at('errors/', locale));
    const row = page.locator('tbody tr').first();
    expect((await row.boundingBox())?.y).toBeLessThan(420);
    await page.evaluate(() => window.scrollTo(0, 2000));
    const { search, column } = tableOn(page, locale);
    await expect(search).toBeInViewport();
    await expect(column(locale === 'zh' ? '含义' : 'Meaning').first()).toBeInViewport();
  });
}

for (const width of [320, 390, 412, 768, 800, 960, 1024, 1280]) {
  test(`no row of the table is squashed, and no section is taller than its reserved height, on a screen of ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await visit(page, at('errors/', 'en'));
    const kept = await page
      .locator('.rows')
      .evaluateAll((sections) => sections.map(({ scrollHeight }) => scrollHeight));
    // The site's policy does not allow style elements.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.rows { content-visibility: visible !important }');
      document.adoptedStyleSheets = [sheet];
    });
    const taken = await page.locator('.rows').evaluateAll((sections) =>
      sections.map((section) => ({
        height: section.scrollHeight,
        rows: section.querySelectorAll('tbody tr').length,
      })),
    );
    expect(taken.length).toBeGreaterThan(8);
    for (const [index, { height, rows }] of taken.entries()) {
      expect(height / rows).toBeLessThan(220);
      if (rows > 10) expect(height).toBeLessThanOrEqual(kept[index] ?? 0);
    }
  });
}
