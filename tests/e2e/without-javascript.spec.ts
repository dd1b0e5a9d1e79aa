import { explainerOn } from './support/explainer';
import { tableOn } from './support/errorTable';
import { at, base, catalog, kindNames, locales, pageKinds, rowCount } from './support/site';
import { expect, test } from './support/test';

test.use({ javaScriptEnabled: false });

const entry = catalog.errors.find(({ id }) => id === 'user-not-in-group');
const told = {
  zh: {
    search: '没有 JavaScript 时搜索和筛选不可用',
    explain: '解释响应需要启用 JavaScript',
    table: '错误表',
    causes: '原因',
  },
  en: {
    search: 'Search and filters need JavaScript',
    explain: 'The explainer needs JavaScript',
    table: 'all errors',
    causes: 'Why it happens',
  },
};

for (const locale of locales) {
  test(`without JavaScript, the table has every row (${locale})`, async ({ page }) => {
    await page.goto(at('errors/', locale));
    const { links } = tableOn(page, locale);
    await expect(links).toHaveCount(rowCount);
    await expect(page.getByText(told[locale].search)).toBeVisible();
    await page.getByRole('link', { name: entry?.title[locale], exact: true }).click();
    await expect(page).toHaveURL(base + at('errors/user-not-in-group', locale));
  });

  test(`without JavaScript, an error page is complete (${locale})`, async ({ page }) => {
    await page.goto(at('errors/user-not-in-group', locale));
    const article = page.getByRole('article');
    await expect(article.getByRole('heading', { level: 1 })).toHaveText(entry?.title[locale] ?? 'no such entry');
    await expect(article.getByRole('heading', { name: told[locale].causes, exact: true })).toBeVisible();
    await expect(article.getByRole('listitem').filter({ hasText: '40659491815425' }).first()).toBeVisible();
    await expect(article.getByText('"error_description"')).toBeVisible();
    await expect(article.getByRole('link', { name: 'forbidden_op', exact: true })).toBeVisible();
  });

  for (const place of ['', 'explain']) {
    test(`without JavaScript, /${at(place, locale)} says so and links to the table`, async ({ page }) => {
      await page.goto(at(place, locale));
      const note = page.getByRole('main').getByText(told[locale].explain);
      await expect(note).toBeVisible();
      await note.getByRole('link', { name: told[locale].table }).click();
      await expect(tableOn(page, locale).links).toHaveCount(rowCount);
    });
  }
}

for (const kind of kindNames) {
  test(`without JavaScript, no control without effect is shown: ${kind}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(pageKinds[kind]);
    const controls = page.locator(':is(button, input, select, textarea):not(thead *):visible');
    await expect(controls).toHaveCount(0);
  });
}

for (const width of [320, 800, 1280]) {
  test(`without JavaScript, every page in the menu and the other language can be reached at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('en/errors/user-not-in-group');
    const header = page.getByRole('banner');
    for (const name of [
      'Errors',
      'Explain',
      'Statuses',
      'Error types',
      'Areas',
      'Operations',
      'Handling errors',
      'Glossary',
      '简体中文',
    ]) {
      await expect(header.getByRole('link', { name, exact: true })).toBeInViewport();
    }
    // All lines of the menu begin below the name of the site.
    const start = (name: string) =>
      header
        .getByRole('link', { name, exact: true })
        .evaluate((link) =>
          Math.round(link.getBoundingClientRect().left + parseFloat(getComputedStyle(link).paddingLeft)),
        );
    expect(await start('Errors')).toBe(await start('Easemob REST errors'));
    await header.getByRole('link', { name: 'Glossary' }).click();
    await expect(page).toHaveURL(/en\/guide\/glossary$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test.describe('an address without a page', () => {
  test.use({ expectedNoise: [/status of 404/] });

  test('without JavaScript, the page that says so has margins', async ({ page }) => {
    await page.goto('errors/zzqxw');
    const heading = page.getByRole('heading', { level: 1, name: 'Page not found' });
    await expect(heading).toBeVisible();
    expect((await heading.boundingBox())?.x).toBeGreaterThanOrEqual(24);
  });
});

test('without JavaScript, the code examples in all languages are shown', async ({ page }) => {
  await page.goto(pageKinds.guide);
  const blocks = page.locator('.vp-code-group [class*="language-"]');
  expect(await blocks.count()).toBeGreaterThan(1);
  for (const block of await blocks.all()) await expect(block).toBeVisible();
});

test.describe('with JavaScript', () => {
  test.use({ javaScriptEnabled: true });

  test('no page mentions JavaScript while it is available', async ({ page }) => {
    await page.goto('');
    await expect(explainerOn(page, 'zh').box).toBeVisible();
    await expect(page.getByText(told.zh.explain)).toBeHidden();
    await page.goto('errors/');
    await expect(page.getByText(told.zh.search)).toBeHidden();
  });
});
