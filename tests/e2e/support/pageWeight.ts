import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright';

/** The bytes that a page loads, compressed with gzip, by file name without hash. */
export type PageWeight = Record<string, number>;

const counted = new Set(['document', 'script', 'stylesheet', 'fetch']);

/** `/assets/chunks/theme.DydFj6tT.js` → `theme.js`; the page itself is `HTML`. */
function nameOf(response: Response): string {
  if (response.request().resourceType() === 'document') return 'HTML';
  const file = new URL(response.url()).pathname.split('/').at(-1) ?? '';
  return file.replace(/\.[\w-]{8}(?=(\.lean)?\.\w+$)/, '');
}

/** Waits until no response has arrived for half a second. */
async function quiet(page: Page, responses: readonly Response[]): Promise<void> {
  const before = responses.length;
  await page.waitForTimeout(500);
  if (responses.length > before) await quiet(page, responses);
}

/**
 * Opens a URL, performs the actions of a reader, and adds up everything that was loaded, except images. `act` may
 * return a time in milliseconds since 1970. What is requested after it is not counted.
 */
export async function pageWeight(
  page: Page,
  address: string,
  act: () => Promise<number | void> = async () => {},
): Promise<PageWeight> {
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (response.ok() && counted.has(response.request().resourceType())) responses.push(response);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const end = (await act()) ?? Infinity;
  await quiet(page, responses);
  const weights = responses
    .filter((response) => response.request().timing().startTime <= end)
    .map(async (response) => {
      const body = await response.body();
      return [nameOf(response), gzipSync(body, { level: 9 }).length] as const;
    });
  return Object.fromEntries(await Promise.all(weights));
}

/** The style sheets of a page, in bytes. */
export const styles = (weight: PageWeight): number =>
  total(Object.fromEntries(Object.entries(weight).filter(([file]) => file.endsWith('.css'))));

/** All files of a page together, in bytes. */
export const total = (weight: PageWeight): number => Object.values(weight).reduce((sum, bytes) => sum + bytes, 0);
