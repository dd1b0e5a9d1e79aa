import { afterEach, expect, test, vi } from 'vitest';
import { effectScope } from 'vue';
import type { TitledCatalog } from '../../../../catalog/engine/catalogParts';
import { everyPart } from '../../../../components/explainer/textParts';
import { useExplainer, type Explainer } from '../../../../components/explainer/useExplainer';
import type { Overview, WorkerAnswer, WorkerRequest } from '../../../../components/explainer/workerMessages';
import { emptyCatalog, emptyLoader } from './emptyLoader';

const asked: WorkerRequest[] = [];

/** A worker that never finishes. */
class BusyWorker extends EventTarget {
  postMessage(request: WorkerRequest): void {
    asked.push(request);
  }
  terminate(): void {}
}

/** An explainer whose catalog is loading until `arrive` is called. */
async function whileLoading(run: (explainer: Explainer, arrive: () => void) => Promise<void>): Promise<void> {
  vi.stubGlobal('Worker', BusyWorker);
  asked.length = 0;
  const { promise, resolve } = withResolver();
  const scope = effectScope();
  await scope.run(() =>
    run(useExplainer({ ...emptyLoader, titled: () => promise }, 'en'), () => resolve(emptyCatalog)),
  );
  scope.stop();
}

function withResolver() {
  let resolve: (loaded: TitledCatalog) => void = () => {};
  const promise = new Promise<TitledCatalog>((done) => (resolve = done));
  return { promise, resolve };
}

afterEach(() => void vi.unstubAllGlobals());

test('a file that was dropped before the catalog was loaded is read afterwards', () =>
  whileLoading(async ({ state, explain }, arrive) => {
    void explain([new File(['a log'], 'a.log')]);
    expect(state.value).toBe('loading');
    arrive();
    await vi.waitFor(() => expect(state.value).toBe('reading'));
    expect(asked.map(({ kind }) => kind)).toEqual(['catalog', 'read']);
  }));

test('a file that was removed before the catalog was loaded is never read', () =>
  whileLoading(async ({ state, explain, clear, prepare }, arrive) => {
    void explain('a paste');
    clear();
    arrive();
    await prepare();
    expect(state.value).toBe('idle');
    expect(asked.map(({ kind }) => kind)).toEqual(['catalog']);
  }));

/** A worker that finds no response in any text. */
class AnsweringWorker extends BusyWorker {
  override postMessage(request: WorkerRequest): void {
    if (request.kind !== 'read') return;
    const overview: Overview = {
      ...{ responses: 0, groups: [], further: { groups: 0, responses: 0 } },
      ...{ isQuestion: false, alsoFound: [], problems: [] },
    };
    const data: WorkerAnswer = { kind: 'overview', job: request.job, overview, extent: { read: 1, all: 1 } };
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
}

test('no text is requested before the first answer, and then all of one language, even if nothing was found', async () => {
  vi.stubGlobal('Worker', AnsweringWorker);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => queueMicrotask(run));
  const requested: string[] = [];
  let [pending, mostPending] = [0, 0];
  const loader = {
    ...emptyLoader,
    texts: async (locale: string, part: number) => {
      requested.push(`${locale} ${part}`);
      mostPending = Math.max(mostPending, ++pending);
      await Promise.resolve();
      pending -= 1;
      return [];
    },
  };
  const scope = effectScope();
  await scope.run(async () => {
    const { prepare, explain, state, local } = useExplainer(loader, 'en');
    await prepare();
    expect(requested).toEqual([]);
    await explain('lorem ipsum');
    expect(state.value).toBe('done');
    await vi.waitFor(() => expect(local.value).not.toBeNull());
  });
  expect(requested).toEqual(everyPart.map((part) => `en ${part}`));
  expect(mostPending).toBe(1);
  scope.stop();
});
