import { afterEach, expect, test, vi } from 'vitest';
import { effectScope } from 'vue';
import type { Catalog } from '../../../../catalog/engine/types';
import { useExplainer, type Explainer } from '../../../../components/explainer/useExplainer';
import type { WorkerRequest } from '../../../../components/explainer/workerMessages';

const catalog: Catalog = {
  statuses: [],
  errors: [],
  operations: [],
  partialFailures: [],
  areas: [],
  sources: [],
  placeholders: [],
};
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
    run(
      useExplainer(() => promise),
      () => resolve(catalog),
    ),
  );
  scope.stop();
}

function withResolver() {
  let resolve: (loaded: Catalog) => void = () => {};
  const promise = new Promise<Catalog>((done) => (resolve = done));
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
