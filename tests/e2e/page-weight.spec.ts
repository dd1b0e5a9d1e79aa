import type { Browser, Page } from 'playwright';
import { TEXT_PARTS } from '../../components/explainer/textParts';
import { buildEmptySite } from '../bench/emptySite';
import { serveFolder } from '../bench/serveFolder';
import { notInGroup } from './support/pastes';
import { pageWeight, styles, total, type PageWeight } from './support/pageWeight';
import { rowCount } from './support/site';
import { expect, testAlone as test } from './support/test';

/** HTML, scripts and data in bytes, compressed with gzip. Style sheets belong to the theme and are not included. */
const asked = (weight: PageWeight): number => total(weight) - styles(weight);

let measured: Promise<number> | undefined;

/** Weight of an empty page in bytes. The site for it is built for the first test, and all tests use the result. */
const floorOf = (browser: Browser): Promise<number> =>
  (measured ??= (async () => {
    const { origin, close } = await serveFolder(buildEmptySite());
    const page = await browser.newPage();
    const floor = asked(await pageWeight(page, origin));
    await page.close();
    await close();
    return floor;
  })());

/** The tests run one after the other, because they share the empty site. */
test.describe.configure({ mode: 'default', timeout: 600_000 });

const useSearch = async (page: Page): Promise<void> => {
  await page.locator('#error-search').fill('限流');
  await expect(page.getByRole('status').first()).toContainText(/中的| of /);
};

/** Notes when the first card is complete. */
const noteCompleteCard = (): void => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('article .AdviceSections li')) return;
    observer.disconnect();
    performance.mark('complete card');
  }).observe(document, { subtree: true, childList: true });
};

/** Pastes a response, and returns the time at which its card was complete. */
async function readAnswer(page: Page): Promise<number> {
  await page.evaluate(noteCompleteCard);
  await page.getByRole('main').getByRole('textbox').first().fill(notInGroup);
  await expect(page.getByRole('article').first().getByRole('listitem').first()).toBeVisible();
  return page.evaluate(() => {
    const [complete] = performance.getEntriesByName('complete card');
    return performance.timeOrigin + (complete?.startTime ?? Infinity);
  });
}

/** Allowed size of a row with everything that the search needs, in bytes. */
const bytesOfRow = 260;

/** Allowed size in addition to an empty VitePress page, in bytes. */
for (const [place, most, act, doing] of [
  ['errors/', 64_000, undefined, ''],
  ['en/errors/', 64_000, undefined, ''],
  ['errors/', rowCount * bytesOfRow, useSearch, ', its search used'],
  ['en/errors/', rowCount * bytesOfRow, useSearch, ', its search used'],
  ['errors/user-not-in-group', 24_000, undefined, ''],
  ['', 110_000, readAnswer, ', a response explained'],
  ['en/', 110_000, readAnswer, ', a response explained'],
] as const) {
  test(`${place}${doing} loads at most ${most / 1000} kB more than an empty page`, async ({ browser, baseURL }) => {
    const floor = await floorOf(browser);
    expect(floor).toBeGreaterThan(50_000);
    const page = await browser.newPage();
    const weight = await pageWeight(page, new URL(place, baseURL).href, () => act?.(page) ?? Promise.resolve());
    expect(asked(weight) - floor).toBeLessThanOrEqual(most);
  });
}

test('what explaining needs is at most 45 kB, and comes in the language of the page alone', async ({
  page,
  baseURL,
}) => {
  const weight = await pageWeight(page, new URL('en/', baseURL).href, () => readAnswer(page));
  const parts = Object.keys(weight).filter((file) => /^explainer(?:Catalog|Texts|Titles)/.test(file));
  expect(parts.toSorted()).toEqual([
    'explainerCatalog.en.data.js',
    expect.stringMatching(/^explainerTexts\.en\.\d+\.js$/),
    'explainerTexts.en.js',
  ]);
  expect(weight['explainerCatalog.en.data.js']).toBeLessThanOrEqual(45_000);
});

test('the causes and fixes of all other entries come when the first answer is complete, and are at most 85 kB', async ({
  page,
  baseURL,
}) => {
  const texts = /^explainerTexts\.zh\.\d+\.js$/;
  const weight = await pageWeight(page, new URL('', baseURL).href, async () => void (await readAnswer(page)));
  const parts = Object.entries(weight).filter(([file]) => texts.test(file));
  expect(parts).toHaveLength(TEXT_PARTS);
  expect(total(Object.fromEntries(parts))).toBeLessThanOrEqual(85_000);
  for (const code of [/^createTriage/, /^check/])
    expect(Object.keys(weight)).toEqual(expect.arrayContaining([expect.stringMatching(code)]));
});
