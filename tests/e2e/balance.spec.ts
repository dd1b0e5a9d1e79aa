import type { Locator, Page } from 'playwright/test';
import { tableOn } from './support/errorTable';
import { openExplainer } from './support/explainer';
import { announcementTooLong } from './support/pastes';
import { at, locales, visit } from './support/site';
import { expect, test, testAlone } from './support/test';

/** An unknown message whose nearest entries have long titles. */
const nearOthers = `POST /easemob-demo/testapp/chatgroups/123/users
HTTP/1.1 200 OK

{"action":"post","data":[{"result":true,"user":"u1"},{"result":false,"reason":"user: u2 doesn't exist in group: 123","user":"u2"}]}`;

const boxOf = async (element: Locator) => (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

test('the columns of common errors on the home page end at the same height', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await visit(page, '');
  const rows = page.locator('.HomeLists .entries > li');
  const boxes = await Promise.all([-2, -1].map((place) => boxOf(rows.nth(place))));
  const [left, right] = boxes.map(({ y, height }) => Math.round(y + height));
  expect(left).toBe(right);
  expect(boxes[0]?.x).toBeLessThan(boxes[1]?.x ?? 0);
  await expect(rows.filter({ hasText: 'duplicate_unique_property_exists Application' })).toHaveCount(1);
});

/** Number of elements in Vue's tree. Static HTML is not part of it. */
const elementsOfVue = (page: Page): Promise<number> =>
  page.evaluate(() => {
    type Node = { type?: unknown; children?: unknown; component?: { subTree: Node } };
    const count = (node: Node | null | undefined): number => {
      if (!node) return 0;
      if (node.component) return count(node.component.subTree);
      const inside = Array.isArray(node.children)
        ? (node.children as Node[]).reduce((sum, one) => sum + count(one), 0)
        : 0;
      return inside + (typeof node.type === 'string' ? 1 : 0);
    };
    return count((document.querySelector('#app') as unknown as { _vnode?: Node })._vnode);
  });

test('the lists of the home page cost no script: Vue does not know their elements', async ({ page }) => {
  await visit(page, '');
  const shown = await page.locator('#app *').count();
  const lists = await page.locator('.HomeLists *').count();
  expect(lists).toBeGreaterThan(150);
  expect(await elementsOfVue(page)).toBeLessThan(shown - lists + 5);
});

for (const locale of locales) {
  test(`on a phone, the CSV button is next to the filters (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, at('errors/', locale));
    const { csv } = tableOn(page, locale);
    const filters = page.getByRole('button', { name: locale === 'zh' ? '筛选' : 'Filters' });
    const middle = ({ y, height }: { y: number; height: number }) => Math.round(y + height / 2);
    expect(middle(await boxOf(csv))).toBe(middle(await boxOf(filters)));
  });

  test(`the search box keeps its width, however many errors are found (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await visit(page, at('errors/', locale));
    const { search, find } = tableOn(page, locale);
    const { width } = await boxOf(search);
    for (const query of ['token', 'zzqxw kkjvb']) {
      await find(query);
      expect((await boxOf(search)).width).toBe(width);
    }
  });
}

test('on a tablet, the filters of a second line begin where those of the first line do', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await visit(page, 'errors/');
  const chips = page.getByRole('group', { name: '状态码' }).getByRole('button');
  const boxes = await Promise.all((await chips.all()).map(boxOf));
  const lines = new Map(boxes.toReversed().map(({ x, y }) => [Math.round(y), Math.round(x)]));
  expect(lines.size).toBeGreaterThan(1);
  expect(new Set(lines.values()).size).toBe(1);
});

test('on a tablet, a row of the table takes two lines', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await visit(page, 'en/errors/');
  const { row } = tableOn(page, 'en');
  const cells = row('access-token-expired').first();
  const [status, retry, message, owner] = await Promise.all(
    ['.status', '.retry', '.message', '.owner'].map((cell) => boxOf(cells.locator(cell))),
  );
  expect(Math.abs((status?.y ?? 0) - (retry?.y ?? 100))).toBeLessThan(8);
  expect(Math.abs((message?.y ?? 0) - (owner?.y ?? 100))).toBeLessThan(8);
});

/** Presses a key several times, and lists what gets the focus under a bar that covers its upper edge. */
async function coveredByBars(page: Page, key: string, presses: number): Promise<string[]> {
  const covered: string[] = [];
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press(key);
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.closest('main')) return null;
      const { left, top, width } = element.getBoundingClientRect();
      const above = document.elementFromPoint(left + Math.min(width / 2, 20), Math.max(top + 2, 0));
      const bar = above?.closest('.VPNav, .VPLocalNav, .bar, thead');
      return bar && !bar.contains(element) ? (element.textContent ?? element.tagName) : null;
    });
    if (name !== null) covered.push(name);
  }
  return covered;
}

for (const [width, height] of [
  [320, 256],
  [1280, 320],
] as const) {
  for (const place of ['en/errors/', 'en/errors/user-not-in-group', 'en/status/403']) {
    test(`no bar covers what has the focus on ${width} by ${height} pixels: ${place}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await visit(page, place);
      await page.evaluate(() => document.querySelector<HTMLElement>('main a')?.focus());
      expect(await coveredByBars(page, 'Tab', 30)).toEqual([]);
      expect(await coveredByBars(page, 'Shift+Tab', 12)).toEqual([]);
    });
  }
}

testAlone('with a finger, buttons, fields and folds are 44 pixels high', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const low: string[] = [];
  for (const place of ['en/', 'en/errors/access-token-rejected', 'en/types/']) {
    await visit(page, new URL(place, baseURL).href);
    for (const part of await page.locator('main :is(button, summary, input[type="search"]):visible').all()) {
      const { height } = await boxOf(part);
      if (height < 44) low.push(`${place}: ${await part.textContent()} ${height}`);
    }
  }
  await context.close();
  expect(low).toEqual([]);
});

test('on a phone, lists begin on the first screen, and tables of numbers are complete', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, 'en/api/');
  expect((await boxOf(page.getByRole('link', { name: 'Get an app token with client credentials' }))).y).toBeLessThan(
    480,
  );
  await visit(page, 'en/status/');
  await expect(page.locator('main a[href$="/status/429"]').first()).toBeInViewport();
  const hidden = (table: Element): number => table.scrollWidth - table.clientWidth;
  for (const [width, locale] of [
    [390, 'en'],
    [320, 'en'],
    [320, 'zh'],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await visit(page, at('guide/coverage', locale));
    for (const table of await page.locator('.CoverageTables table').all()) expect(await table.evaluate(hidden)).toBe(0);
    for (const guide of ['agents', 'error-handling', 'link-to-an-error', 'use-the-catalog']) {
      await visit(page, at(`guide/${guide}`, locale));
      for (const table of await page.locator('main table').all())
        expect(await table.evaluate(hidden), `${guide} at ${width} pixels`).toBe(0);
    }
  }
});

test('on a phone, a title of an entry stays beside its status', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { box, card } = await openExplainer(page, 'en');
  for (const [paste, list] of [
    [nearOthers, '.OtherReadings'],
    [announcementTooLong, '.ReadingList'],
  ] as const) {
    await box.fill(paste);
    const readings = card.locator(`${list} li`);
    await expect(readings.first()).toBeVisible();
    for (const reading of await readings.all()) {
      const [status, title] = [await boxOf(reading.locator('.StatusBadge')), await boxOf(reading.getByRole('link'))];
      expect(title.x).toBeGreaterThan(status.x + status.width);
    }
  }
});
