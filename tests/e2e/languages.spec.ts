import { attributes, builtPages, headings, textOf, type BuiltPage } from './support/builtPages';
import { at, base, catalog, locales, visit } from './support/site';
import { expect, test } from './support/test';

const han = /\p{Script=Han}/u;
const pages = builtPages().filter(({ file }) => file !== '404.html');
const english = pages.filter(({ place }) => place.startsWith('en/'));
const chinese = pages.filter(({ place }) => !place.startsWith('en/'));

/**
 * Removes Chinese text that English pages may contain: code, quoted names from the console, text marked as Chinese,
 * and the second column of the glossary.
 */
const withoutQuotes = (html: string): string =>
  html
    .replace(/<(\w+)(?=[^>]*\slang="zh[^"]*")[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<(code|pre|kbd|samp)\b[\s\S]*?<\/\1>/g, '')
    .replace(/(<tr>\s*<td[^>]*>(?:(?!<\/td>)[\s\S])*<\/td>\s*)<td[\s\S]*?<\/td>/g, '$1')
    .replace(/“[^”]*”/g, '');

const mainOf = ({ html }: BuiltPage): string => /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? html;

test('both languages have the same pages', () => {
  expect(english.map(({ place }) => place.slice(3)).sort()).toEqual(chinese.map(({ place }) => place).sort());
});

test('no English page contains Chinese text', () => {
  const left = english.flatMap((page) => {
    const text = textOf(withoutQuotes(page.html));
    const found = /.{0,20}\p{Script=Han}.{0,20}/u.exec(text)?.[0];
    return found === undefined ? [] : [`${page.place}: ${found}`];
  });
  expect(left).toEqual([]);
});

test('the head of an English page is English', () => {
  const left = english.filter(({ html }) =>
    /<title>[^<]*\p{Script=Han}|<meta [^>]*\p{Script=Han}/u.test(html.replace(/“[^”]*”|\([^()]*\)/g, '')),
  );
  expect(left.map(({ place }) => place)).toEqual([]);
});

test('every Chinese page has a Chinese title and Chinese text', () => {
  const named = /^types\//;
  const left = chinese.filter(
    (page) =>
      !(named.test(page.place) || han.test(headings(page)[0] ?? '')) ||
      !/<title>[^<]*\p{Script=Han}/u.test(page.html) ||
      !han.test(textOf(mainOf(page))),
  );
  expect(left.map(({ place }) => place)).toEqual([]);
});

test('accessible names are in Chinese on Chinese pages', () => {
  const english = chinese.flatMap(({ place, html }) =>
    attributes(html.replace(/<main\b[\s\S]*<\/main>/, ''), 'aria-label')
      .concat(/class="header-anchor"[^>]*aria-label="([^"]*)"/.exec(html)?.[1] ?? [])
      .filter((name) => !han.test(name))
      .map((name) => `${place}: ${name}`),
  );
  expect(english).toEqual([]);
});

test('every page declares its language', () => {
  expect(chinese.filter(({ html }) => !html.includes('<html lang="zh-CN"')).map(({ place }) => place)).toEqual([]);
  expect(english.filter(({ html }) => !html.includes('<html lang="en-US"')).map(({ place }) => place)).toEqual([]);
});

test('no page shows a value such as undefined instead of text', () => {
  const odd = pages.flatMap((page) => {
    const text = textOf(mainOf(page).replace(/<(code|pre|textarea|var)\b[\s\S]*?<\/\1>/g, ''));
    const found = /\b(undefined|NaN|lorem ipsum|TODO|TBD)\b|\[object |\{\{/.exec(text)?.[0];
    return found === undefined ? [] : [`${page.place}: ${found}`];
  });
  expect(odd).toEqual([]);
});

test('the language menu of every page links to the same page', () => {
  const menu = (page: BuiltPage, lang: string) =>
    new RegExp(`href="([^"]*)"[^>]*\\shreflang="${lang}"`).exec(page.html)?.[1];
  const astray = [
    ...chinese.filter((page) => menu(page, 'en-US') !== `${base}en/${page.place}`),
    ...english.filter((page) => menu(page, 'zh-CN') !== base + page.place.slice(3)),
  ];
  expect(astray.map(({ place }) => place)).toEqual([]);
});

for (const place of ['', 'errors/?status=429', 'errors/user-not-in-group']) {
  test(`switching the language keeps page and query: /${place}`, async ({ page }) => {
    await visit(page, place);
    await page.getByRole('button', { name: '切换语言' }).hover();
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(`${base}en/${place}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-US');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(han);
    await page.getByRole('button', { name: 'Change language' }).hover();
    await page.getByRole('link', { name: '简体中文', exact: true }).click();
    await expect(page).toHaveURL(base + place);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(han);
  });
}

for (const locale of locales) {
  test(`an error page describes the same error in ${locale}`, async ({ page }) => {
    const entry = catalog.errors.find(({ id }) => id === 'user-not-in-group');
    await visit(page, at('errors/user-not-in-group', locale));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(entry?.title[locale] ?? 'no such entry');
    await expect(page.getByRole('link', { name: 'forbidden_op', exact: true })).toBeVisible();
  });
}
