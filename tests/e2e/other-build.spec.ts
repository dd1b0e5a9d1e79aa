import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Page } from 'playwright/test';
import { builtFiles } from './support/builtPages';
import { dist, hydrated } from './support/site';
import { expect, testAlone as test } from './support/test';

const work = 'node_modules/.otherBuild';
const site = join(work, 'site');
const home = 'http://pagefind.localhost/docs/';

const pages = ['access-token-expired', 'chatroom-max-users-too-large', 'user-not-in-group', 'username-taken'].flatMap(
  (id) => [`errors/${id}.md`, `en/errors/${id}.md`],
);

// All tests share one build, so one worker runs them in order.
test.describe.configure({ mode: 'default' });

/** Builds a site of a few error pages with `SEARCH=pagefind` and `SITE_URL`. */
test.beforeAll(() => {
  rmSync(work, { recursive: true, force: true });
  for (const page of pages) {
    mkdirSync(dirname(join(work, 'pages', page)), { recursive: true });
    cpSync(join(dist, page), join(work, 'pages', page));
  }
  cpSync(join(dist, 'favicon.svg'), join(work, 'pages/public/favicon.svg'));
  execFileSync(process.execPath, ['node_modules/vitepress/bin/vitepress.js', 'build', 'tests/e2e/otherBuild'], {
    env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
  });
});

/** Serves the site's files with their headers. */
async function open(page: Page, place: string): Promise<void> {
  const headers: Record<string, string> = JSON.parse(readFileSync(join(site, 'headers.json'), 'utf8'));
  await page.route(`${home}**`, async (route) => {
    const path = join(site, new URL(route.request().url()).pathname.replace('/docs/', ''));
    const file = [path, `${path}.html`].find((each) => existsSync(each) && statSync(each).isFile());
    await (file ? route.fulfill({ path: file, headers }) : route.fulfill({ status: 404 }));
  });
  await page.goto(home + place);
  await hydrated(page);
}

test.describe('a build with SEARCH=pagefind', () => {
  test.use({ expectedNoise: [/^request: http:\/\/pagefind\.localhost\//] });

  for (const { place, button, query, target } of [
    {
      place: 'en/errors/username-taken',
      button: 'Search',
      query: 'expired access token',
      target: 'en/errors/access-token-expired',
    },
    {
      place: 'errors/username-taken',
      button: '搜索',
      query: 'due to expired access token',
      target: 'errors/access-token-expired',
    },
    {
      place: 'errors/access-token-expired',
      button: '搜索',
      query: '聊天室人数上限',
      target: 'errors/chatroom-max-users-too-large',
    },
  ])
    test(`finds ${target} by “${query}”, and opens it`, async ({ page }) => {
      await open(page, place);
      await page.getByRole('button', { name: button }).first().click();
      const box = page.getByRole('dialog');
      await box.getByRole('searchbox').fill(query);
      await expect(box.getByRole('link').first()).toHaveAttribute('href', `/docs/${target}`);
      expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(home + target);
      await expect(box).toBeHidden();
    });

  test('says when nothing is found, and returns the focus when it closes', async ({ page }) => {
    await open(page, 'en/errors/username-taken');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('zzzzqqqq');
    await expect(page.getByRole('status').filter({ hasText: 'No results' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('allows WebAssembly and nothing else that the strict policy forbids', () => {
    const headers: Record<string, string> = JSON.parse(readFileSync(join(site, 'headers.json'), 'utf8'));
    const policy = headers['Content-Security-Policy'] ?? '';
    expect(policy.split('; ').filter((part) => part.includes('wasm-unsafe-eval'))).toHaveLength(1);
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  test('contains no user interface of Pagefind', () => {
    const files = readdirSync(join(site, 'pagefind'), { recursive: true, encoding: 'utf8' });
    expect(files).toContain('pagefind.js');
    expect(files.filter((name) => /-ui|-highlight|-worker/.test(name))).toEqual([]);
  });
});

/** An entry of a sitemap. Sources: https://www.sitemaps.org and Google's documentation of alternate languages. */
interface SitemapUrl {
  loc: string;
  'xhtml:link': { rel: string; hreflang: string; href: string }[];
}

test.describe('a build with SITE_URL', () => {
  const root = 'https://errors.example/docs/';
  const pageOf = (address: string): string => address.replace(root, '').replace(/(^|\/)$/, '$1index');

  test('has a sitemap of all pages, each with its other language', () => {
    const xml = readFileSync(join(site, 'sitemap.xml'), 'utf8');
    expect(XMLValidator.validate(xml)).toBe(true);
    const { urlset } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml);
    expect(urlset.xmlns).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    expect(urlset['xmlns:xhtml']).toBe('http://www.w3.org/1999/xhtml');
    const urls: SitemapUrl[] = urlset.url;
    const listed = urls.map(({ loc }) => `${pageOf(loc)}.md`);
    expect(listed.toSorted()).toEqual(pages.toSorted());
    for (const { loc, 'xhtml:link': links } of urls) {
      expect(existsSync(join(site, `${pageOf(loc)}.html`)), loc).toBe(true);
      expect(links.map(({ rel, hreflang }) => `${rel} ${hreflang}`).toSorted()).toEqual([
        'alternate en',
        'alternate zh-CN',
      ]);
      const addresses = links.map(({ href }) => href);
      expect(addresses).toContain(loc);
      for (const address of addresses) expect(existsSync(join(site, `${pageOf(address)}.html`)), address).toBe(true);
    }
  });
});

test('a build with the local search contains nothing of Pagefind', () => {
  const files = builtFiles();
  expect(files.filter((file) => file.toLowerCase().includes('pagefind'))).toEqual([]);
  const scripts = files.filter(
    (file) => file.endsWith('.js') && !file.endsWith('.lean.js') && !/use-the-catalog|@localSearchIndex/.test(file),
  );
  expect(
    scripts.filter((file) => /pagefind\.js|createInstance\(\{basePath/.test(readFileSync(join(dist, file), 'utf8'))),
  ).toEqual([]);
});
