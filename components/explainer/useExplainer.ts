import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { Explained, ExplainOptions, FoundResponse, Report } from '../../catalog/engine/report';
import type { Catalog } from '../../catalog/engine/types';
import { useWorkerConnection } from './workerConnection';
import type { Extent } from './workerMessages';

/** What the explainer is doing. `failed`: the catalog or the worker did not load. `unreadable`: they did, but the file cannot be read. */
export type ExplainerState = 'idle' | 'loading' | 'reading' | 'done' | 'failed' | 'unreadable';

/** The explainer of one page. */
export interface Explainer {
  /** How far the latest paste or file has come. */
  state: Ref<ExplainerState>;
  /** The answer to the latest paste; null before the first one and after `clear`. */
  report: ShallowRef<Report | null>;
  /** How much of the paste or file has been read. */
  extent: ShallowRef<Extent>;
  /** The catalog once it has loaded; the cards take their texts from it. */
  catalog: ShallowRef<Catalog | null>;
  /** Loads the catalog and the worker before the first paste. After that no network is needed. Never throws. */
  prepare: () => Promise<void>;
  /** Like `prepare`, but waits until the page is idle. */
  prepareWhenIdle: () => void;
  /** Explains a text or a file and cancels any earlier one that is still being read. */
  explain: (source: string | Blob, options?: ExplainOptions) => Promise<void>;
  /** Explains one response of the report again with what the reader added. The report itself stays as it is. */
  reconsider: (response: FoundResponse, options: ExplainOptions) => Promise<Explained | null>;
  /** Puts an earlier answer back. Resolves when the catalog is there, so that the cards can be drawn. */
  restore: (report: Report, extent: Extent) => Promise<void>;
  /** Stops reading and drops the report. */
  clear: () => void;
}

/** The longest wait for an idle moment. Safari has no `requestIdleCallback` and waits this long every time. */
const LONGEST_IDLE_WAIT_MS = 3000;

function whenIdle(run: () => unknown): void {
  if ('requestIdleCallback' in window) requestIdleCallback(() => run(), { timeout: LONGEST_IDLE_WAIT_MS });
  else setTimeout(run, LONGEST_IDLE_WAIT_MS);
}

const lengthOf = (source: string | Blob): number => (typeof source === 'string' ? source.length : source.size);

/**
 * Explains pasted text and files in a worker. `load` fetches the catalog when it is first needed. Nothing that the reader pastes leaves the
 * tab: the only requests are for the catalog and the worker's script, and nothing is stored.
 */
export function useExplainer(load: () => Promise<Catalog>): Explainer {
  const state = ref<ExplainerState>('idle');
  const report = shallowRef<Report | null>(null);
  const extent = shallowRef<Extent>({ read: 0, all: 0 });
  const { catalog, open, close } = useWorkerConnection(load, (progress) => (extent.value = progress));
  onScopeDispose(close);
  let latestRead = 0;
  // Counts down: job numbers of questions must never cancel a read.
  let latestQuestion = 0;

  async function explain(source: string | Blob, options: ExplainOptions = {}): Promise<void> {
    const job = ++latestRead;
    state.value = catalog.value ? 'reading' : 'loading';
    extent.value = { read: 0, all: lengthOf(source) };
    const answer = await (await open())?.ask({ kind: 'read', job, source, options });
    if (job !== latestRead) return;
    if (answer?.kind === 'report') [report.value, extent.value, state.value] = [answer.report, answer.extent, 'done'];
    else [report.value, state.value] = [null, answer ? 'unreadable' : 'failed'];
  }
  async function reconsider(response: FoundResponse, options: ExplainOptions): Promise<Explained | null> {
    const answer = await (await open())?.ask({ kind: 'reconsider', job: --latestQuestion, response, options });
    return answer?.kind === 'reconsidered' ? (answer.explained[0] ?? null) : null;
  }
  async function clear(): Promise<void> {
    latestRead += 1;
    [report.value, state.value] = [null, 'idle'];
    if (catalog.value) (await open())?.send({ kind: 'cancel', job: latestRead });
  }
  async function restore(earlier: Report, of: Extent): Promise<void> {
    latestRead += 1;
    [report.value, extent.value] = [earlier, of];
    state.value = (await open()) ? 'done' : 'failed';
  }
  const prepare = async (): Promise<void> => void (await open());
  const prepareWhenIdle = (): void => whenIdle(prepare);
  return { state, report, extent, catalog, prepare, prepareWhenIdle, explain, reconsider, restore, clear };
}
