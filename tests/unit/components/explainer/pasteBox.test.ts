import { afterEach, expect, test, vi } from 'vitest';
import { effectScope } from 'vue';
import { useExplainer } from '../../../../components/explainer/useExplainer';
import { usePasteBox, type PasteBox } from '../../../../components/explainer/usePasteBox';
import { emptyLoader } from './emptyLoader';
import type { Overview, Source, WorkerAnswer, WorkerRequest } from '../../../../components/explainer/workerMessages';

const nothing: Overview = {
  responses: 0,
  groups: [],
  further: { groups: 0, responses: 0 },
  problems: [],
  isQuestion: false,
  alsoFound: [],
};
const asked: Source[] = [];

/** A worker that records its requests and finds nothing. */
class NotingWorker extends EventTarget {
  postMessage(request: WorkerRequest): void {
    if (request.kind !== 'read') return;
    asked.push(request.source);
    const data: WorkerAnswer = { kind: 'overview', job: request.job, overview: nothing, extent: { read: 0, all: 0 } };
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
  terminate(): void {}
}

async function withBox(run: (box: PasteBox) => Promise<void>): Promise<void> {
  vi.stubGlobal('Worker', NotingWorker);
  asked.length = 0;
  const scope = effectScope();
  await scope.run(async () => {
    const explainer = useExplainer(emptyLoader, 'en');
    const box = usePasteBox(explainer, () => ({}));
    await explainer.prepare();
    await run(box);
  });
  scope.stop();
}

/** A dropped folder, as browsers provide it. */
const refused = () => Promise.reject(new DOMException('', 'NotFoundError'));
const folder = Object.assign(new File([], 'logs'), { arrayBuffer: refused });

afterEach(() => void vi.unstubAllGlobals());

test('a small file is put into the box; folders, compressed files and several files are not', () =>
  withBox(async (box) => {
    await box.take([new File(['hello'], 'a.txt')]);
    expect([box.text.value, box.files.value]).toEqual(['hello', []]);
    await box.take([folder]);
    expect([box.text.value, box.files.value]).toEqual(['', [folder]]);
    const two = [new File(['a'], 'a.log'), new File(['b'], 'b.log')];
    await box.take(two);
    expect([box.text.value, box.files.value]).toEqual(['', two]);
    await vi.waitFor(() => expect(asked).toEqual(['hello', [folder], two]));
  }));

test('a paste of more than 300,000 characters is treated like a file, and the box stays empty', () =>
  withBox(async (box) => {
    expect(box.pasted('x'.repeat(300_000))).toBe(false);
    const long = 'x'.repeat(300_001);
    expect(box.pasted(long)).toBe(true);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(box.text.value).toBe('');
    expect(box.files.value.map(({ name, size }) => [name, size])).toEqual([['', 300_001]]);
    box.text.value = long;
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(box.text.value).toBe('');
    box.text.value = 'typed';
    await vi.waitFor(() => expect(asked.at(-1)).toBe('typed'));
    expect(box.files.value).toEqual([]);
  }));
