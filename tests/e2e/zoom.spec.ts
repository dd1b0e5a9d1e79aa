import { openExplainer } from './support/explainer';
import { at, locales, visit } from './support/site';
import { expect, test } from './support/test';

/** What remains of a window of 1280 by 900 pixels if a reader enlarges everything to 400 %. */
const enlarged = { width: 320, height: 225 };

for (const locale of locales) {
  test(`a list of choices shows its text on a narrow screen (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const { box, card } = await openExplainer(page, locale);
    await box.fill('{"error":"service_resource_not_found"}');
    const list = card.getByRole('combobox').first();
    const text = await list.evaluate((select: HTMLSelectElement) => {
      const canvas = document.createElement('canvas').getContext('2d');
      if (!canvas) return Infinity;
      canvas.font = getComputedStyle(select).font;
      return canvas.measureText(select.selectedOptions[0]?.text ?? '').width;
    });
    // The arrow and the edges need 32 pixels.
    expect((await list.boundingBox())?.width).toBeGreaterThanOrEqual(text + 32);
  });
}

test('short pieces of code stay on one line, and paths continue at a slash', async ({ page }) => {
  await page.setViewportSize(enlarged);
  for (const [place, text] of [
    ['en/status/400', 'curl -i'],
    ['en/guide/glossary', 'easemob-demo#chatdemo'],
    ['en/api/register-users-in-bulk', '/app-id'],
  ] as const) {
    await visit(page, place);
    const code = page.getByRole('main').getByText(text, { exact: true }).first();
    expect(await code.evaluate((piece) => piece.getClientRects().length)).toBe(1);
  }
});

test('on a low screen, the list of headings has most of the height, and each can be reached', async ({ page }) => {
  await page.setViewportSize(enlarged);
  await visit(page, at('errors/user-not-in-group', 'en'));
  const bar = page.locator('.VPLocalNav');
  await bar.getByRole('button', { name: 'On this page' }).click();
  const list = bar.locator('.items');
  await expect.poll(async () => (await list.boundingBox())?.height).toBeGreaterThanOrEqual(200);
  const last = list.getByRole('link', { name: 'Sources' });
  await last.click();
  await expect(list).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeInViewport();
});
