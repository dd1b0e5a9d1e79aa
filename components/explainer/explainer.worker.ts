import { createExplainer, type Explainer } from '../../catalog/engine/explain';
import { reportFold } from './foldReports';
import { readSlices } from './readSlices';
import type { WorkerAnswer, WorkerRequest } from './workerMessages';

let explainer: Explainer | undefined;
let latest = 0;

const answer = (message: WorkerAnswer): void => postMessage(message);

/** Lets a message that came in meanwhile be heard, so that a newer job can cancel this one. */
const breathe = (): Promise<void> => new Promise((resume) => setTimeout(resume));

async function read({ job, source, options }: WorkerRequest & { kind: 'read' }): Promise<void> {
  const all = typeof source === 'string' ? source.length : source.size;
  const fold = reportFold();
  let extent = { read: 0, all };
  for await (const slice of readSlices(source)) {
    await breathe();
    if (job !== latest || !explainer) return;
    fold.add(explainer.explain(slice.text, options), slice.text.length);
    extent = { read: slice.read, all };
    answer({ kind: 'progress', job, extent });
  }
  answer({ kind: 'report', job, report: fold.report(), extent });
}

function reconsider({ job, response, options }: WorkerRequest & { kind: 'reconsider' }): void {
  answer({ kind: 'reconsidered', job, explained: explainer?.explainResponse(response, options) ?? [] });
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'catalog') explainer = createExplainer(data.catalog);
  if (data.kind === 'reconsider') reconsider(data);
  if (data.kind === 'read' || data.kind === 'cancel') latest = data.job;
  if (data.kind === 'read') read(data).catch(() => answer({ kind: 'failed', job: data.job }));
});
