import { afterEach, expect, test, vi } from 'vitest';
import { effectScope } from 'vue';
import type { Catalog } from '../../../../catalog/engine/types';
import { statusLine } from '../../../../components/explainer/statusLine';
import { useExplainer } from '../../../../components/explainer/useExplainer';
import { usePasteBox } from '../../../../components/explainer/usePasteBox';
import type { WorkerRequest } from '../../../../components/explainer/workerMessages';
import { explainerEn } from '../../../../components/words/explainer.en';

/** A worker that can read texts, and no files. */
class WorkerWithoutFiles extends EventTarget {
  postMessage(request: WorkerRequest): void {
    if (request.kind !== 'read') return;
    const { job, source } = request;
    const report = { responses: [], read: 0 };
    const answer =
      typeof source === 'string'
        ? { kind: 'report', job, report, extent: { read: 0, all: 0 } }
        : { kind: 'failed', job };
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: answer })));
  }
  terminate(): void {}
}

const catalog: Catalog = { statuses: [], errors: [], operations: [], partialFailures: [], areas: [], sources: [] };

/** As a browser hands over a folder that was dropped. */
const refused = () => Promise.reject(new DOMException('', 'NotFoundError'));
const folder = Object.assign(new File([], 'logs'), {
  arrayBuffer: refused,
  slice: () => Object.assign(new Blob(), { arrayBuffer: refused }),
});

afterEach(() => void vi.unstubAllGlobals());

test('a folder is told to be unreadable, and no older answer stands beside that', async () => {
  vi.stubGlobal('Worker', WorkerWithoutFiles);
  const scope = effectScope();
  await scope.run(async () => {
    const explainer = useExplainer(() => Promise.resolve(catalog));
    const box = usePasteBox(explainer, () => ({}));
    await explainer.explain('hello');
    expect(explainer.report.value).not.toBeNull();
    await box.take(folder);
    await vi.waitFor(() => expect(explainer.state.value).toBe('unreadable'));
    expect(explainer.report.value).toBeNull();
    expect(statusLine('unreadable', null, explainerEn)).toMatch(/cannot be read/);
  });
  scope.stop();
});
