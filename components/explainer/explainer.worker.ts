import { createExplainer, type Explainer } from '../../catalog/engine/explain';
import { readSlices, reportMerger } from './slices';
import type { WorkerAnswer, WorkerRequest } from './workerMessages';

let explainer: Explainer | undefined;
let latest = 0;

const send = (message: WorkerAnswer): void => postMessage(message);

/** Lets waiting messages in, so that a newer job can cancel this one. */
const letMessagesIn = (): Promise<void> => new Promise((resume) => setTimeout(resume));

async function read({ job, source, options }: WorkerRequest & { kind: 'read' }): Promise<void> {
  const all = typeof source === 'string' ? source.length : source.size;
  const merger = reportMerger();
  let extent = { read: 0, all };
  for await (const slice of readSlices(source)) {
    await letMessagesIn();
    if (job !== latest || !explainer) return;
    merger.add(explainer.explain(slice.text, options), slice.text.length);
    extent = { read: slice.read, all };
    send({ kind: 'progress', job, extent });
  }
  send({ kind: 'report', job, report: merger.report(), extent });
}

function reconsider({ job, response, options }: WorkerRequest & { kind: 'reconsider' }): void {
  send({ kind: 'reconsidered', job, explained: explainer?.explainResponse(response, options) ?? [] });
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'catalog') explainer = createExplainer(data.catalog);
  if (data.kind === 'reconsider') reconsider(data);
  if (data.kind === 'read' || data.kind === 'cancel') latest = data.job;
  if (data.kind === 'read') read(data).catch(() => send({ kind: 'failed', job: data.job }));
});
