import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { Explained, ExplainOptions, FoundResponse, Report } from '../../catalog/engine/report';
import type { Catalog } from '../../catalog/engine/types';
import { workerLine, type WorkerLine } from './workerLine';
import type { Extent } from './workerMessages';

/** What the explainer is doing. `failed`: the catalog or the worker did not load. `unreadable`: they did, but the file cannot be read. */
export type ExplainerState = 'idle' | 'loading' | 'reading' | 'done' | 'failed' | 'unreadable';

/** The explainer of one page. */
export interface Explainer {
  /** Where the latest paste or file stands. */
  state: Ref<ExplainerState>;
  /** The answer to the latest paste; null before the first and after `clear`. */
  report: ShallowRef<Report | null>;
  /** How much of the paste or file has been read. */
  extent: ShallowRef<Extent>;
  /** The catalog once it is there; the texts of the cards come from it. */
  catalog: ShallowRef<Catalog | null>;
  /** Fetches catalog and worker ahead of the first paste; afterwards no network is needed. Never throws. */
  prepare: () => Promise<void>;
  /** Explains a text or a file, and forgets every earlier one that is still being read. */
  explain: (source: string | Blob, options?: ExplainOptions) => Promise<void>;
  /** Explains one found response again with what the reader added; the page's report stays as it is. */
  reconsider: (response: FoundResponse, options: ExplainOptions) => Promise<Explained | null>;
  /** Stops what is being read and drops the report. */
  clear: () => void;
}

const startWorker = (): Worker => new Worker(new URL('./explainer.worker.ts', import.meta.url), { type: 'module' });

const lengthOf = (source: string | Blob): number => (typeof source === 'string' ? source.length : source.size);

/** The worker and the catalog, fetched once; after a failure the next call tries again. */
function connection(load: () => Promise<Catalog>, onProgress: (extent: Extent) => void) {
  const catalog = shallowRef<Catalog | null>(null);
  let opening: Promise<WorkerLine | null> | undefined;
  async function open(): Promise<WorkerLine> {
    const loaded = await load();
    const line = workerLine(startWorker(), onProgress);
    line.send({ kind: 'catalog', catalog: loaded });
    catalog.value = loaded;
    return line;
  }
  const line = (): Promise<WorkerLine | null> =>
    (opening ??= open().catch(() => {
      opening = undefined;
      return null;
    }));
  onScopeDispose(() => void opening?.then((opened) => opened?.close()));
  return { catalog, line };
}

/**
 * Explains pasted text and files in a worker. `load` fetches the catalog when it is first needed. Nothing given to it leaves the tab:
 * it makes no request but for the catalog and the worker's own script, and stores nothing.
 */
export function useExplainer(load: () => Promise<Catalog>): Explainer {
  const state = ref<ExplainerState>('idle');
  const report = shallowRef<Report | null>(null);
  const extent = shallowRef<Extent>({ read: 0, all: 0 });
  const { catalog, line } = connection(load, (progress) => (extent.value = progress));
  let job = 0;
  // Counted downwards: a question about one response cancels no reading.
  let asked = 0;

  async function explain(source: string | Blob, options: ExplainOptions = {}): Promise<void> {
    const own = ++job;
    state.value = catalog.value ? 'reading' : 'loading';
    extent.value = { read: 0, all: lengthOf(source) };
    const answer = await (await line())?.ask({ kind: 'read', job: own, source, options });
    if (own !== job) return;
    if (answer?.kind === 'report') [report.value, extent.value, state.value] = [answer.report, answer.extent, 'done'];
    else [report.value, state.value] = [null, answer ? 'unreadable' : 'failed'];
  }
  async function reconsider(response: FoundResponse, options: ExplainOptions): Promise<Explained | null> {
    const answer = await (await line())?.ask({ kind: 'reconsider', job: --asked, response, options });
    return answer?.kind === 'reconsidered' ? (answer.explained[0] ?? null) : null;
  }
  async function clear(): Promise<void> {
    job += 1;
    [report.value, state.value] = [null, 'idle'];
    if (catalog.value) (await line())?.send({ kind: 'cancel', job });
  }
  return { state, report, extent, catalog, prepare: async () => void (await line()), explain, reconsider, clear };
}
