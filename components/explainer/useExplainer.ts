import { useEventListener } from '@vueuse/core';
import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { Explained, ExplainOptions, FoundResponse } from '../../catalog/engine/report';
import type { LocalCatalog, TitledCatalog } from '../../catalog/engine/catalogParts';
import type { Locale } from '../../catalog/engine/types';
import { useLocalTexts, type CatalogLoader } from './catalogLoader';
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
  /** The catalog once it has loaded, with titles and without texts. */
  catalog: ShallowRef<TitledCatalog | null>;
  /** The same catalog once its texts have loaded. They are requested as soon as `catalog` is there, whatever is pasted. */
  local: ShallowRef<LocalCatalog | null>;
  /** The texts did not load. */
  textsFailed: Ref<boolean>;
  /** Loads the texts again. */
  loadTexts: () => Promise<void>;
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

/** Asks the worker about single responses, and for what the search finds. */
function questionsFor(open: () => Promise<WorkerConnection | null>, { documents }: CatalogLoader) {
  // Counts down: job numbers of questions must never cancel a read.
  let latest = 0;
  const reconsider: Explainer['reconsider'] = async (response, options) => {
    const answer = await (await open())?.ask({ kind: 'reconsider', job: --latest, response, options });
    return answer?.kind === 'reconsidered' ? (answer.explained[0] ?? null) : null;
  };
  /** Adds what the search finds. Without the search, the overview stays as it is. */
  async function searched(overview: Overview, source: Source): Promise<Overview> {
    if (!overview.isQuestion || typeof source !== 'string') return overview;
    const known = await documents().catch(() => []);
    const request = { kind: 'search' as const, job: --latest, question: source, documents: known };
    const answer = await (await open())?.ask(request);
    return answer?.kind === 'found' ? { ...overview, alsoFound: answer.ids } : overview;
  }
  return { reconsider, searched };
}

/** Loads the catalog into the worker and then, whatever is pasted, its texts. */
function useCatalog(loader: CatalogLoader, locale: Locale, extent: Ref<Extent>) {
  const { local, failed: textsFailed, open: openTexts } = useLocalTexts(loader);
  const loadTexts = (): Promise<void> => openTexts(locale);
  async function load(): Promise<TitledCatalog> {
    const titled = await loader.titled(locale);
    void loadTexts();
    return titled;
  }
  const { catalog, open, close } = useWorkerConnection(load, (progress) => (extent.value = progress));
  onScopeDispose(close);
  useEventListener('online', () => void (textsFailed.value && loadTexts()));
  const prepare = async (): Promise<void> => void (await open());
  const prepareWhenIdle = (): void => whenIdle(prepare);
  return { open, parts: { catalog, local, textsFailed, loadTexts, prepare, prepareWhenIdle } };
}

/**
 * Explains pasted text and files in a worker. `loader` fetches the catalog when it is first needed. Nothing that the reader pastes leaves the
 * tab: the only requests are for the catalog and the worker's script, and nothing is stored.
 */
export function useExplainer(loader: CatalogLoader, locale: Locale): Explainer {
  const state = ref<ExplainerState>('idle');
  const overview = shallowRef<Overview | null>(null);
  const extent = shallowRef<Extent>({ read: 0, all: 0 });
  const { open, parts } = useCatalog(loader, locale, extent);
  const { catalog, loadTexts } = parts;
  const { reconsider, searched } = questionsFor(open, loader);
  let latestRead = 0;

  async function explain(source: Source, options: ExplainOptions = {}): Promise<void> {
    const job = ++latestRead;
    state.value = catalog.value ? 'reading' : 'loading';
    extent.value = { read: 0, all: lengthOf(source) };
    const connection = await open();
    if (job !== latestRead) return;
    if (connection) state.value = 'reading';
    const answer = await connection?.ask({ kind: 'read', job, source, options });
    const found = answer?.kind === 'overview' && (await searched(answer.overview, source));
    if (job !== latestRead) return;
    if (found) [overview.value, extent.value, state.value] = [found, answer.extent, 'done'];
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
    const isOpen = await open();
    if (isOpen) await loadTexts();
    state.value = isOpen ? 'done' : 'failed';
  }
  return { state, overview, extent, ...parts, explain, stop, reconsider, restore, clear };
}
