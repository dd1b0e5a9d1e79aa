import type { ExplainCatalog } from '../../catalog/engine/catalogParts';
import { createPipeline, type Explainer } from '../../catalog/engine/pipeline';
import type { ExplainOptions } from '../../catalog/engine/report';
import { alsoFound } from '../../catalog/engine/search/wholeQuery';
import type { TriageReport } from '../../catalog/engine/triage/groups';
import { groupAnswers } from '../../catalog/engine/triage/outcome';
import type { FileProblem } from './fileText';
import { createLaterChecks } from './laterChecks';
import { unpackCatalog, type PackedCatalog } from './packedCatalog';
import type { Overview, WorkerAnswer, WorkerRequest } from './workerMessages';

/**
 * Nobody reads more groups than this. Responses of further groups are counted, and the page shows how many there are.
 */
const MOST_GROUPS = 200;
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

/** Code for values of requests, several responses and files. The first answer rarely needs it, so it is loaded afterwards. */
const checks = createLaterChecks(() => import('../../catalog/engine/check'));
const loadTriage = () => import('../../catalog/engine/triage/createTriage');
const loadFiles = () => import('./readFiles');

async function readFiles(job: number, files: File[], explaining: Explainer, from: ExplainCatalog): Promise<void> {
  const [{ createTriage }, reading] = await Promise.all([loadTriage(), loadFiles(), checks.load()]);
  const triage = createTriage(explaining, from);
  const { problems, extent } = await reading.readFiles(files, triage, {
    isOver: () => job !== latest || job === stopped,
    tell: (progress) => send({ kind: 'progress', job, extent: progress }),
  });
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

async function readText(
  text: string,
  options: ExplainOptions,
  explaining: Explainer,
  from: ExplainCatalog,
): Promise<Overview> {
  const report = groupAnswers(explaining, text, options);
  await checks.finish();
  const isSeveral = report.responses > 1;
  const overview = overviewOf(isSeveral ? (await loadTriage()).addTimes(report, explaining, from, text) : report, []);
  return { ...overview, isQuestion: isQuestion(text, overview) };
}

async function read({ job, source, options }: WorkerRequest & { kind: 'read' }): Promise<void> {
  if (!catalog || !explainer) return;
  const { explain, explainResponse } = explainer;
  if (typeof source !== 'string')
    return readFiles(job, source, { explain: (text) => explain(text, options), explainResponse }, catalog);
  const overview = await readText(source, options, explainer, catalog);
  if (job === latest) send({ kind: 'overview', job, overview, extent: { read: source.length, all: source.length } });
}

async function reconsider({ job, response, options }: WorkerRequest & { kind: 'reconsider' }): Promise<void> {
  const explained = explainer?.explainResponse(response, options) ?? [];
  await checks.finish();
  send({ kind: 'reconsidered', job, explained });
}

function open(packed: PackedCatalog): void {
  catalog = unpackCatalog(packed);
  explainer = createPipeline(catalog, checks.findWrong);
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'catalog') open(data.catalog);
  if (data.kind === 'reconsider') reconsider(data).catch(() => send({ kind: 'failed', job: data.job }));
  if (data.kind === 'search') search(data).catch(() => send({ kind: 'failed', job: data.job }));
  // Without network, the next use tries again.
  if (data.kind === 'complete') Promise.all([loadTriage(), loadFiles(), checks.load()]).catch(() => {});
  if (data.kind === 'stop') stopped = data.job;
  if (data.kind === 'read' || data.kind === 'cancel') latest = data.job;
  if (data.kind === 'read') read(data).catch(() => send({ kind: 'failed', job: data.job }));
});
