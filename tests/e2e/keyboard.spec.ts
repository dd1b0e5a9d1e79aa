import type { Locator } from 'playwright/test';
import { openExplainer } from './support/explainer';
import { at, locales, visit } from './support/site';
import { expect, test } from './support/test';

/** Distance of an element's right edge from the left of the window, in pixels. */
const edgeOf = (element: Locator) => element.evaluate((each) => each.getBoundingClientRect().right);

test('arrow keys go through a long list of readings, and the button takes one', async ({ page }) => {
  const { box, cards } = await openExplainer(page, 'en');
  await box.fill('{"error":"service_resource_not_found"}');
  const list = cards.getByRole('combobox').first();
  await list.focus();
  for (const place of [1, 2, 3]) {
    await page.keyboard.press('ArrowDown');
    await expect(list).toHaveJSProperty('selectedIndex', place);
  }
  await expect(list).toBeFocused();
  const chosen = await list.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.text ?? '');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
  await expect(cards.first()).toContainText(chosen.replace(/ \(.*/, ''));
});

test('a long list of readings takes nothing before one is chosen', async ({ page }) => {
  const { box, cards } = await openExplainer(page, 'en');
  await box.fill('{"error":"service_resource_not_found"}');
  await cards.getByRole('button', { name: 'Use this one' }).first().click();
  await expect(cards.getByRole('combobox').first()).toBeFocused();
  await expect(cards).not.toContainText('Explained as');
});

test('a long list of readings and its button fit the card on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { box, card } = await openExplainer(page, 'en');
  await box.fill('{"error":"service_resource_not_found"}');
  const edge = await edgeOf(card);
  for (const part of [
    card.getByRole('combobox'),
    card.getByRole('button', { name: 'Use this one' }),
    card.locator('p a'),
  ])
    expect(await edgeOf(part.first())).toBeLessThan(edge);
});

for (const locale of locales) {
  test(`Escape closes the outline menu of a phone, and its button gets the focus (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, at('errors/user-not-in-group', locale));
    const menu = page.locator('.VPLocalNavOutlineDropdown');
    const button = menu.getByRole('button');
    await button.press('Enter');
    await menu.getByRole('link').last().focus();
    await page.keyboard.press('Escape');
    await expect(menu.getByRole('link')).toHaveCount(0);
    await expect(button).toBeFocused();
  });
}
