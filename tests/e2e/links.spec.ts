import { attributes, builtFiles, builtPages, type BuiltPage } from './support/builtPages';
import { base } from './support/site';
import { expect, test } from './support/test';

const files = new Set(builtFiles());
const pages = new Map(builtPages().map((page) => [page.file, page]));
const fileOf = (path: string): string | undefined =>
  (path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`]).find((file) => files.has(file));

const ids = new Map<string, Set<string>>();
const idsOf = (page: BuiltPage): Set<string> => {
  const known = ids.get(page.file) ?? new Set(attributes(page.html, 'id'));
  ids.set(page.file, known);
  return known;
};

const home = 'http://site.invalid';

/** What is wrong with a link of a page; null if its target exists or is outside the site. */
function fault(page: BuiltPage, link: string): string | null {
  const url = new URL(link, home + base + page.place);
  if (url.origin !== home) return /^(https|mailto|data|blob):$/.test(url.protocol) ? null : `is ${url.protocol}`;
  if (!url.pathname.startsWith(base)) return 'leaves the base';
  const file = fileOf(decodeURI(url.pathname.slice(base.length)));
  if (!file) return 'leads nowhere';
  const target = pages.get(file);
  const anchor = decodeURIComponent(url.hash.slice(1));
  // The explainer reads its fragment as values, not as an id.
  if (!target || anchor === '' || /(^|\/)explain\.html$/.test(file)) return null;
  return idsOf(target).has(anchor) ? null : 'names no part of the page';
}

test('every link, image, script and style of every page has a target, including fragments', () => {
  let checked = 0;
  const faults: string[] = [];
  for (const page of pages.values()) {
    const links = new Set([...attributes(page.html, 'href'), ...attributes(page.html, 'src')]);
    for (const link of links) {
      checked += 1;
      const wrong = fault(page, link);
      if (wrong) faults.push(`${page.file}: ${link} ${wrong}`);
    }
  }
  expect(pages.size).toBeGreaterThan(1000);
  expect(checked).toBeGreaterThan(20_000);
  expect(faults.slice(0, 30)).toEqual([]);
});

test('no page has two elements with the same id', () => {
  const twice = [...pages.values()].flatMap((page) => {
    const all = attributes(page.html.replace(/<script[\s\S]*?<\/script>/g, ''), 'id');
    return all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${page.file}: ${id}`);
  });
  expect(twice.slice(0, 30)).toEqual([]);
});

test('every page can be reached from the home page of its language', () => {
  for (const start of ['index.html', 'en/index.html']) {
    const reached = new Set<string>();
    const queue = [start];
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      const page = pages.get(file);
      if (!page || reached.has(file)) continue;
      reached.add(file);
      for (const link of attributes(page.html, 'href')) {
        const url = new URL(link, home + base + page.place);
        const next = url.origin === home ? fileOf(decodeURI(url.pathname.slice(base.length))) : undefined;
        if (next && next.startsWith('en/') === start.startsWith('en/')) queue.push(next);
      }
    }
    const all = [...pages.keys()].filter(
      (file) => file !== '404.html' && file.startsWith('en/') === start.startsWith('en/'),
    );
    const redirects = all.filter((file) => /http-equiv="refresh"/.test(pages.get(file)?.html ?? ''));
    expect(all.filter((file) => !reached.has(file) && !redirects.includes(file))).toEqual([]);
  }
});
