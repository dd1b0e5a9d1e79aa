import type { Page } from 'playwright/test';
import type { Locale } from '../../catalog/engine/types';
import { staticRowsId } from '../../components/table/staticRows';
import { violations, type Rules } from './support/axe';
import { tableOn } from './support/errorTable';
import { explainerOn } from './support/explainer';
import { announcementTooLong, logOf, notInGroup } from './support/pastes';
import { at, hydrated, kindNames, locales, pageKinds, visit } from './support/site';
import { expect, test } from './support/test';

// axe would measure colors in the middle of a transition.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The rules whose result depends on the color scheme. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** The rules that take most of the time, about 10 ms for each element with text. */
const slowRules = ['color-contrast', 'target-size'];

interface Look extends Pick<Rules, 'only' | 'without'> {
  width: number;
  colorScheme: 'light' | 'dark';
}

const wide: Look = { width: 1280, colorScheme: 'light' };
const narrow: Look = { width: 390, colorScheme: 'dark' };
const wideDark: Look = { width: 1280, colorScheme: 'dark', only: colorRules };
const narrowLight: Look = { width: 390, colorScheme: 'light', only: colorRules };
const everyLook = [wide, narrow, wideDark, narrowLight];

/**
 * All rules at both widths, and the color rules in another color scheme. The languages share their styles, so each
 * checks one of the two other schemes.
 */
const looksOf = (locale: Locale): Look[] => [wide, narrow, locale === 'zh' ? wideDark : narrowLight];

/** Problems that axe finds on the page in each look. */
async function inLooks(page: Page, looks: readonly Look[], except: readonly string[] = []): Promise<string[]> {
  const found: string[] = [];
  for (const { width, colorScheme, ...rules } of looks) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction(
      (dark) => document.documentElement.classList.contains('dark') === dark,
      colorScheme === 'dark',
    );
    const seen = await violations(page, { except, ...rules });
    found.push(...seen.map((violation) => `${width} ${colorScheme} ${violation}`));
  }
  return found;
}

/** Removes elements, so that axe does not check each of them. */
const removeAll = (page: Page, selector: string): Promise<void> =>
  page.locator(selector).evaluateAll((elements) => elements.forEach((element) => element.remove()));

/** Keeps the rows of tables and lists that look different from those above: two with the same tags and classes. */
const keepDifferentRows = (page: Page): Promise<void> =>
  page.locator('tbody > tr, main li').evaluateAll((rows) => {
    const seen = new Map<string, number>();
    for (const row of rows) {
      const look = [row, ...row.querySelectorAll('*')]
        .map(({ localName, className }) => `${localName} ${className}`)
        .join();
      seen.set(look, (seen.get(look) ?? 0) + 1);
      if ((seen.get(look) ?? 0) > 2) row.remove();
    }
  });

/**
 * Keeps one word of each color in a block of code. There are thousands of words, and axe looks for the background of
 * each.
 */
const keepOneWordOfEachColor = (page: Page): Promise<void> =>
  page.locator('main pre').evaluateAll((blocks) => {
    for (const block of blocks) {
      const seen = new Set<string>();
      for (const word of block.querySelectorAll('.line > span')) {
        const look = `${word.className} ${word.getAttribute('style')}`;
        if (word.textContent?.trim() && !seen.has(look)) seen.add(look);
        else word.remove();
      }
    }
  });

for (const locale of locales) {
  for (const kind of kindNames) {
    test(`axe finds nothing on the page: ${kind} (${locale})`, async ({ page }) => {
      await visit(page, at(pageKinds[kind], locale));
      await keepOneWordOfEachColor(page);
      const [first = wide, ...others] = looksOf(locale);
      expect(await inLooks(page, [{ ...first, without: slowRules }])).toEqual([]);
      await keepDifferentRows(page);
      expect(await inLooks(page, [{ ...first, only: slowRules }, ...others])).toEqual([]);
    });
  }

  test(`axe finds nothing on an explained response, a question and a summary (${locale})`, async ({ page }) => {
    await visit(page, at('explain', locale));
    const { box, card, cards } = explainerOn(page, locale);
    await box.fill(notInGroup);
    await expect(card.locator('mark')).toHaveCount(2);
    expect(await inLooks(page, looksOf(locale))).toEqual([]);
    await box.fill(announcementTooLong);
    await expect(card.getByRole('group', { name: /^(Which call was it|调用的是哪个接口)/ })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await box.fill(logOf(3));
    await expect(cards).toHaveCount(2);
    expect(await inLooks(page, looksOf(locale))).toEqual([]);
  });

  test(`axe finds nothing on search results, an expanded row and an empty result (${locale})`, async ({ page }) => {
    await visit(page, at('errors/', locale));
    const { search, find, row, links } = tableOn(page, locale);
    await find('expired access token');
    await row('access-token-expired').first().getByRole('button').click();
    await expect(row('access-token-expired').getByRole('heading').first()).toBeVisible();
    // The static rows are hidden during a search.
    await removeAll(page, `#${staticRowsId} tr`);
    expect(await inLooks(page, looksOf(locale))).toEqual([]);
    await search.fill('zzqxw kkjvb');
    await expect(links).toHaveCount(0);
    expect(await inLooks(page, looksOf(locale))).toEqual([]);
  });
}

/**
 * VitePress renders results as links inside options, and labels its search window with the name of the search button.
 */
const searchWindow = ['nested-interactive', 'label-content-name-mismatch'];

test('axe finds nothing on the search window', async ({ page }) => {
  await visit(page, '');
  await page.keyboard.press('Control+k');
  await page.locator('.VPLocalSearchBox').getByRole('searchbox').fill('禁言');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(await inLooks(page, everyLook, searchWindow)).toEqual([]);
});

test('the tabs of a code group show the focus, and the page scrolls to them', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await visit(page, 'en/guide/link-to-an-error');
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  const tab = page.locator('input:focus + label');
  await expect(tab).toBeInViewport();
  await expect(tab).toHaveCSS('outline-style', 'solid');
});

test('axe finds nothing on the open menus of the navigation', async ({ page }) => {
  await visit(page, 'en/');
  await page.getByRole('button', { name: 'Guide' }).hover();
  await expect(page.getByRole('link', { name: 'Glossary' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('link', { name: 'Explain' }).last()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test.describe('an address that leads nowhere', () => {
  test.use({ expectedNoise: [/status of 404/] });

  test('axe finds nothing on the 404 page', async ({ page }) => {
    await page.goto('errors/acess-token-expird');
    await hydrated(page);
    await expect(page.getByRole('status').getByRole('link').first()).toBeVisible();
    expect(await inLooks(page, everyLook)).toEqual([]);
  });
});
