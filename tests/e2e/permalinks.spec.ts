import { readFileSync } from 'node:fs';
import { typePath } from '../../catalog/engine/share/permalink';
import { builtPages, headings, readPage } from './support/builtPages';
import { at, catalog, guides, locales } from './support/site';
import { expect, test } from './support/test';

/** The lines of `ids.txt`: ids, and the target of ids without a page. */
const published = readFileSync('catalog/ids.txt', 'utf8')
  .split('\n')
  .map((line) => line.replace(/#.*/, '').trim())
  .filter(Boolean)
  .map((line) => line.split(/\s*->\s*/))
  .map(([id = '', target]) => ({ id, target }));

const titles = new Map([...catalog.errors, ...catalog.partialFailures].map(({ id, title }) => [id, title]));
const types = [...new Set(catalog.errors.flatMap(({ error }) => error ?? []))];
const pieces = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, piece) => list.slice(piece * size, (piece + 1) * size));

for (const locale of locales) {
  test(`every id that was ever published has a page with its heading (${locale})`, async ({ request }) => {
    expect(published.length).toBeGreaterThan(200);
    const wrong: string[] = [];
    const ask = async ({ id, target }: (typeof published)[number]) => {
      const place = at(`errors/${id}`, locale);
      const response = await request.get(place);
      const html = await response.text();
      if (target === 'retired') return;
      if (response.status() !== 200) wrong.push(`${place}: ${response.status()}`);
      if (target) {
        if (!html.includes(`url=`) || !html.includes(at(`errors/${target}`, locale)))
          wrong.push(`${place}: no redirect`);
        return;
      }
      const [heading, ...more] = headings({ file: place, place, html });
      if (heading !== titles.get(id)?.[locale] || more.length > 0) wrong.push(`${place}: ${heading}`);
    };
    for (const some of pieces(published, 16)) await Promise.all(some.map(ask));
    expect(wrong).toEqual([]);
  });

  test(`every status, type, call, area and guide has its page (${locale})`, async ({ request }) => {
    const areas = [...new Set(catalog.errors.flatMap((entry) => entry.areas))];
    const places = [
      ...catalog.statuses.map(({ status }) => `status/${status}`),
      ...types.map((error) => typePath(error, 'zh').slice(1)),
      ...catalog.endpoints.map(({ id }) => `api/${id}`),
      ...areas.map((area) => `areas/${area}`),
      ...guides.map((guide) => `guide/${guide}`),
      ...['', 'explain', 'errors/', 'status/', 'types/', 'api/', 'areas/'],
    ];
    const wrong: string[] = [];
    const ask = async (place: string) => {
      const response = await request.get(at(place, locale));
      const found = headings({ file: place, place, html: await response.text() });
      if (response.status() !== 200 || found.length !== 1 || found[0] === '') wrong.push(`${place}: ${found.join()}`);
    };
    for (const some of pieces(places, 16)) await Promise.all(some.map(ask));
    expect(places.length).toBeGreaterThan(250);
    expect(wrong).toEqual([]);
  });
}

test('the page of a status, a type and a call names what it is about', () => {
  expect(headings(readPage('status/429.html'))).toEqual([
    `429 ${catalog.statuses.find(({ status }) => status === 429)?.title.zh}`,
  ]);
  expect(headings(readPage('en/types/forbidden_op.html'))).toEqual(['forbidden_op']);
  const register = catalog.endpoints.find(({ id }) => id === 'register-user');
  expect(headings(readPage('en/api/register-user.html'))).toEqual([register?.title.en]);
});

test('no two pages of one language have the same title', () => {
  const seen = new Map<string, string>();
  const twice = builtPages().flatMap(({ file, html }) => {
    const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
    const before = seen.get(title);
    seen.set(title, file);
    return before === undefined ? [] : [`${title}: ${before}, ${file}`];
  });
  expect(twice).toEqual([]);
});
