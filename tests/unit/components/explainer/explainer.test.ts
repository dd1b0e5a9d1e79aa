import { afterEach, expect, test, vi } from 'vitest';
import { effectScope } from 'vue';
import type { TitledCatalog } from '../../../../catalog/engine/catalogParts';
import { useExplainer, type Explainer } from '../../../../components/explainer/useExplainer';
import { emptyCatalog, emptyLoader, emptyTexts } from './emptyLoader';
import type { WorkerRequest } from '../../../../components/explainer/workerMessages';

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

test('the texts of the language are requested as soon as the catalog is there, before anything is pasted', async () => {
  vi.stubGlobal('Worker', BusyWorker);
  const requested: string[] = [];
  const loader = {
    ...emptyLoader,
    titled: (locale: string) => (requested.push(`titled ${locale}`), Promise.resolve(emptyCatalog)),
    texts: (locale: string) => (requested.push(`texts ${locale}`), Promise.resolve(emptyTexts)),
  };
  const scope = effectScope();
  await scope.run(async () => {
    const { prepare, local } = useExplainer(loader, 'en');
    await prepare();
    await vi.waitFor(() => expect(local.value).not.toBeNull());
  });
  expect(requested.filter((each) => each.startsWith('texts'))).toEqual(['texts en']);
  expect(requested.every((each) => each.endsWith(' en'))).toBe(true);
  scope.stop();
});
