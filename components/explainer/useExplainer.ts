import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { Explained, ExplainOptions, FoundResponse } from '../../catalog/engine/report';
import type { Catalog } from '../../catalog/engine/types';
import { useWorkerConnection, type WorkerConnection } from './workerConnection';
import type { Extent, Overview, Source } from './workerMessages';

/** What the explainer is doing. `failed`: the catalog or the worker did not load. */
export type ExplainerState = 'idle' | 'loading' | 'reading' | 'done' | 'failed';

/** The explainer of one page. */
export interface Explainer {
  /** How far the latest paste or file has come. */
  state: Ref<ExplainerState>;
  /** The answer to the latest paste; null before the first one and after `clear`. */
  overview: ShallowRef<Overview | null>;
  /** How much of the text or the files has been read. */
  extent: ShallowRef<Extent>;
  /** The catalog once it has loaded; the cards take their texts from it. */
  catalog: ShallowRef<Catalog | null>;
  /** Loads the catalog and the worker before the first paste. After that no network is needed. Never throws. */
  prepare: () => Promise<void>;
  /** Like `prepare`, but waits until the page is idle. */
  prepareWhenIdle: () => void;
  /** Explains a text or files and cancels any earlier reading. */
  explain: (source: Source, options?: ExplainOptions) => Promise<void>;
  /** Ends the reading of files; what has been found so far is the answer. */
  stop: () => void;
  /** Explains one response again with what the reader added. The overview itself stays as it is. */
  reconsider: (response: FoundResponse, options: ExplainOptions) => Promise<Explained | null>;
  /** Puts an earlier answer back. Resolves when the catalog is there, so that the cards can be drawn. */
  restore: (overview: Overview, extent: Extent) => Promise<void>;
  /** Stops reading and drops the answer. */
  clear: () => void;
}

/** The longest wait for an idle moment. Safari has no `requestIdleCallback` and waits this long every time. */
const LONGEST_IDLE_WAIT_MS = 3000;

function whenIdle(run: () => unknown): void {
  if ('requestIdleCallback' in window) requestIdleCallback(() => run(), { timeout: LONGEST_IDLE_WAIT_MS });
  else setTimeout(run, LONGEST_IDLE_WAIT_MS);
}

const lengthOf = (source: Source): number =>
  typeof source === 'string' ? source.length : source.reduce((sum, { size }) => sum + size, 0);

/** Asks the worker about single responses. */
function questionsFor(open: () => Promise<WorkerConnection | null>): Explainer['reconsider'] {
  // Counts down: job numbers of questions must never cancel a read.
  let latest = 0;
  return async (response, options) => {
    const answer = await (await open())?.ask({ kind: 'reconsider', job: --latest, response, options });
    return answer?.kind === 'reconsidered' ? (answer.explained[0] ?? null) : null;
  };
}

/**
 * Explains pasted text and files in a worker. `load` fetches the catalog when it is first needed. Nothing that the reader pastes leaves the
 * tab: the only requests are for the catalog and the worker's script, and nothing is stored.
 */
export function useExplainer(load: () => Promise<Catalog>): Explainer {
  const state = ref<ExplainerState>('idle');
  const overview = shallowRef<Overview | null>(null);
  const extent = shallowRef<Extent>({ read: 0, all: 0 });
  const { catalog, open, close } = useWorkerConnection(load, (progress) => (extent.value = progress));
  onScopeDispose(close);
  let latestRead = 0;

  async function explain(source: Source, options: ExplainOptions = {}): Promise<void> {
    const job = ++latestRead;
    state.value = catalog.value ? 'reading' : 'loading';
    extent.value = { read: 0, all: lengthOf(source) };
    const connection = await open();
    if (job !== latestRead) return;
    if (connection) state.value = 'reading';
    const answer = await connection?.ask({ kind: 'read', job, source, options });
    if (job !== latestRead) return;
    if (answer?.kind === 'overview')
      [overview.value, extent.value, state.value] = [answer.overview, answer.extent, 'done'];
    else [overview.value, state.value] = [null, 'failed'];
  }
  async function stop(): Promise<void> {
    (await open())?.send({ kind: 'stop', job: latestRead });
  }
  async function clear(): Promise<void> {
    latestRead += 1;
    [overview.value, state.value] = [null, 'idle'];
    if (catalog.value) (await open())?.send({ kind: 'cancel', job: latestRead });
  }
  async function restore(earlier: Overview, of: Extent): Promise<void> {
    latestRead += 1;
    [overview.value, extent.value] = [earlier, of];
    state.value = (await open()) ? 'done' : 'failed';
  }
  const prepare = async (): Promise<void> => void (await open());
  const prepareWhenIdle = (): void => whenIdle(prepare);
  const reconsider = questionsFor(open);
  return { state, overview, extent, catalog, prepare, prepareWhenIdle, explain, stop, reconsider, restore, clear };
}
