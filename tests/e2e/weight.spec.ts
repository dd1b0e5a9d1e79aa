import { buildEmptySite } from '../bench/emptySite';
import { serveFolder } from '../bench/serveFolder';
import { pageWeight, styles, total, type PageWeight } from './support/pageWeight';
import { expect, test } from './support/test';

/** HTML, script and data in bytes of gzip; style is the theme's. */
const asked = (weight: PageWeight): number => total(weight) - styles(weight);

/** One after the other, for both build the same empty site. */
test.describe.configure({ mode: 'default' });

/** What may come on top of an empty page of VitePress, in bytes. */
for (const [place, most] of [
  ['errors/', 60_000],
  ['errors/user-not-in-group', 12_000],
] as const) {
  test(`${place} makes a browser load at most ${most / 1000} kB more than an empty page`, async ({
    browser,
    baseURL,
  }) => {
    const { origin, close } = await serveFolder(buildEmptySite());
    const floor = asked(await pageWeight(await browser.newPage(), origin));
    await close();
    expect(floor).toBeGreaterThan(50_000);
    const weight = asked(await pageWeight(await browser.newPage(), new URL(place, baseURL).href));
    expect(weight - floor).toBeLessThanOrEqual(most);
  });
}
