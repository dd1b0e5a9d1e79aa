import type { Page } from 'playwright';

/** Times from key press to painted frame, kept by the page itself. */
declare global {
  interface Window {
    keyTimes: number[];
  }
}

/** What a reader does: a key by its name, or what an input method commits. */
export type Keystroke = { press: string } | { commit: string };

/** A query as it is typed: letters one by one, Chinese by the word, and emptied in the end. */
export const keystrokes = (words: readonly string[]): Keystroke[] => [
  ...words.flatMap((word): Keystroke[] =>
    /^[\x20-\x7e]+$/.test(word) ? [...word].map((press) => ({ press })) : [{ commit: word }],
  ),
  { press: 'Delete' },
];

/** Between two keys; a fast typist needs twice as long. Not a multiple of a frame, so that keys fall anywhere within one. */
const pause = 57;

/**
 * From the key event's own time stamp to the first task after the frame in which its input was drawn: handler, rendering, style, layout
 * and paint, and the wait for the next frame.
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

/** Types into the focused box, each key when the one before is painted, until all is typed or `budget` milliseconds are over. */
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
