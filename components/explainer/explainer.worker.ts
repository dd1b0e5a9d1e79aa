import type { ExplainCatalog } from '../../catalog/engine/catalogParts';
import { createExplainer, type Explainer } from '../../catalog/engine/explain';
import { alsoFound } from '../../catalog/engine/search/wholeQuery';
import { createTriage, type TriageReport } from '../../catalog/engine/triage/createTriage';
import { groupText } from '../../catalog/engine/triage/createTriage';
import { slicesOf, UnreadableFile, type FileProblem } from './fileText';
import type { Extent, Overview, WorkerAnswer, WorkerRequest } from './workerMessages';

/**
 * Nobody reads more groups than this. Responses of further groups are counted, and the page shows how many there are.
 */
const MOST_GROUPS = 200;
/** Milliseconds of work before waiting messages are handled. */
const PAUSE_MS = 40;

let catalog: ExplainCatalog | undefined;
let explainer: Explainer | undefined;
let latest = 0;
let stopped = 0;

const send = (message: WorkerAnswer): void => postMessage(message);

function overviewOf({ responses, groups }: TriageReport, problems: FileProblem[]): Overview {
  const shown = groups.slice(0, MOST_GROUPS);
  const counted = shown.reduce((sum, { count }) => sum + count, 0);
  return {
    ...{ responses, groups: shown, problems, isQuestion: false, alsoFound: [] },
    further: { groups: groups.length - shown.length, responses: responses - counted },
  };
}

/** Handles waiting messages from time to time, so that a newer job can cancel this one and the reader can stop it. */
function createPauses(): (tell: () => void) => Promise<void> {
  let before = performance.now();
  return async (tell) => {
    if (performance.now() - before < PAUSE_MS) return;
    tell();
    await new Promise((resume) => setTimeout(resume));
    before = performance.now();
  };
}

const problemOf = ({ name }: File, error: unknown): FileProblem => ({
  name,
  kind: error instanceof UnreadableFile ? error.kind : 'unreadable',
});

async function readFiles(job: number, files: File[], triage: ReturnType<typeof createTriage>): Promise<void> {
  const extent: Extent = { read: 0, all: files.reduce((sum, { size }) => sum + size, 0) };
  const problems: FileProblem[] = [];
  const pause = createPauses();
  const isOver = (): boolean => job !== latest || job === stopped;
  let before = 0;
  for (const file of files) {
    if (isOver()) break;
    try {
      for await (const slice of slicesOf(file, (bytes) => (extent.read = before + bytes))) {
        if (isOver()) break;
        triage.push(slice);
        await pause(() => send({ kind: 'progress', job, extent }));
      }
    } catch (error) {
      problems.push(problemOf(file, error));
    }
    if (!isOver()) triage.endText();
    before += file.size;
    if (!isOver()) extent.read = before;
  }
  if (job === latest)
    send({ kind: 'overview', job, overview: overviewOf(triage.finish(job === stopped), problems), extent });
}

function isQuestion(text: string, { groups }: Overview): boolean {
  const report = { responses: groups.flatMap(({ answers }) => answers[0] ?? []), read: text.length };
  return alsoFound(text, report, () => ({ search: () => [true] })).length > 0;
}

/** Answers a question in plain words. The code of the search is loaded only when there is one. */
async function search({ job, question, documents }: WorkerRequest & { kind: 'search' }): Promise<void> {
  const { createSearch } = await import('../../catalog/engine/search');
  const found = alsoFound(question, { responses: [], read: question.length }, () => createSearch(documents));
  send({ kind: 'found', job, ids: found.map(({ id }) => id) });
}

async function read({ job, source, options }: WorkerRequest & { kind: 'read' }): Promise<void> {
  if (!catalog || !explainer) return;
  const { explain, explainResponse } = explainer;
  if (typeof source === 'string') {
    const overview = overviewOf(groupText(explainer, catalog, source, options), []);
    overview.isQuestion = isQuestion(source, overview);
    if (job === latest) send({ kind: 'overview', job, overview, extent: { read: source.length, all: source.length } });
    return;
  }
  const optioned: Explainer = { explain: (text) => explain(text, options), explainResponse };
  await readFiles(job, source, createTriage(optioned, catalog));
}

function reconsider({ job, response, options }: WorkerRequest & { kind: 'reconsider' }): void {
  send({ kind: 'reconsidered', job, explained: explainer?.explainResponse(response, options) ?? [] });
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'catalog') [catalog, explainer] = [data.catalog, createExplainer(data.catalog)];
  if (data.kind === 'reconsider') reconsider(data);
  if (data.kind === 'search') search(data).catch(() => send({ kind: 'failed', job: data.job }));
  if (data.kind === 'stop') stopped = data.job;
  if (data.kind === 'read' || data.kind === 'cancel') latest = data.job;
  if (data.kind === 'read') read(data).catch(() => send({ kind: 'failed', job: data.job }));
});
