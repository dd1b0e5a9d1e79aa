import type { Page } from 'playwright';

/** Times from key press to painted frame, collected in the page. */
declare global {
  interface Window {
    keyTimes: number[];
  }
}

/** An input of the reader: a key by its name, or text from an input method. */
export type Keystroke = { press: string } | { commit: string };

/** The keystrokes of a query: letters one by one, Chinese word by word, and finally deleting everything. */
export const keystrokes = (words: readonly string[]): Keystroke[] => [
  ...words.flatMap((word): Keystroke[] =>
    /^[\x20-\x7e]+$/.test(word) ? [...word].map((press) => ({ press })) : [{ commit: word }],
  ),
  { press: 'Delete' },
];

/**
 * Milliseconds between two keys; a fast typist needs twice as long. Not a multiple of a frame, so that keys fall
 * anywhere within a frame.
 */
const pause = 57;

/**
 * Measures from the time stamp of the key event to the first task after the frame in which its input was drawn:
 * handler, rendering, style, layout and paint, and the wait for the next frame.
 */
export async function watchKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.keyTimes = [];
    let pressed: number | undefined;
    addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
    addEventListener(
      'input',
      (event) => {
        const start = pressed ?? event.timeStamp;
        pressed = undefined;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.keyTimes.push(performance.now() - start);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/** Types into the focused box. Each key waits until the previous one is painted. Stops after `budget` milliseconds. */
export async function typeKeys(page: Page, keys: readonly Keystroke[], budget: number): Promise<number[]> {
  const end = performance.now() + budget;
  let typed = 0;
  await page.evaluate(() => (window.keyTimes.length = 0));
  for (const key of keys) {
    if (performance.now() > end) break;
    if ('press' in key && key.press === 'Delete') await page.keyboard.press('Control+A');
    await ('press' in key ? page.keyboard.press(key.press) : page.keyboard.insertText(key.commit));
    typed += 1;
    await page.waitForFunction((count) => window.keyTimes.length >= count, typed, { polling: 5, timeout: 120_000 });
    await page.waitForTimeout(pause);
  }
  return page.evaluate(() => window.keyTimes);
}
