import { useEventListener } from '@vueuse/core';
import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { Explained, ExplainOptions, FoundResponse } from '../../catalog/engine/report';
import type { LocalCatalog, TitledCatalog } from '../../catalog/engine/catalogParts';
import type { Locale } from '../../catalog/engine/types';
import { useLocalTexts, type CatalogLoader } from './catalogLoader';
import { useWorkerConnection, type WorkerConnection } from './workerConnection';
import type { Extent, Overview, Source } from './workerMessages';

/** State of the explainer. `failed`: the catalog or the worker could not be loaded. */
export type ExplainerState = 'idle' | 'loading' | 'reading' | 'done' | 'failed';

/** The explainer of one page. */
export interface Explainer {
  /** State of the latest paste or file. */
  state: Ref<ExplainerState>;
  /** The result of the latest paste; null before the first one and after `clear`. */
  overview: ShallowRef<Overview | null>;
  /** How much of the text or the files has been read. */
  extent: ShallowRef<Extent>;
  /** The catalog once it has loaded, with titles and without texts. */
  catalog: ShallowRef<TitledCatalog | null>;
  /**
   * The same catalog once its texts have loaded. They are requested as soon as `catalog` has loaded, whatever is
   * pasted.
   */
  local: ShallowRef<LocalCatalog | null>;
  /** Whether the texts could not be loaded. */
  textsFailed: Ref<boolean>;
  /** Loads the texts again. */
  loadTexts: () => Promise<void>;
  /** Loads the catalog and the worker before the first paste. After that, no network is needed. Never throws. */
  prepare: () => Promise<void>;
  /** Like `prepare`, but waits until the page is idle. */
  prepareWhenIdle: () => void;
  /** Explains a text or files, and cancels an earlier job. */
  explain: (source: Source, options?: ExplainOptions) => Promise<void>;
  /** Stops reading files and shows what has been found so far. */
  stop: () => void;
  /** Explains one response again with what the reader has added. The overview itself does not change. */
  reconsider: (response: FoundResponse, options: ExplainOptions) => Promise<Explained | null>;
  /** Restores an earlier result. Resolves when the catalog has loaded, because the cards need it. */
  restore: (overview: Overview, extent: Extent) => Promise<void>;
  /** Stops reading and removes the result. */
  clear: () => void;
}

/** The longest wait for an idle moment. Safari has no `requestIdleCallback` and always waits this long. */
const LONGEST_IDLE_WAIT_MS = 3000;

function whenIdle(run: () => unknown): void {
  if ('requestIdleCallback' in window) requestIdleCallback(() => run(), { timeout: LONGEST_IDLE_WAIT_MS });
  else setTimeout(run, LONGEST_IDLE_WAIT_MS);
}

const lengthOf = (source: Source): number =>
  typeof source === 'string' ? source.length : source.reduce((sum, { size }) => sum + size, 0);

/** Asks the worker about single responses and for search results. */
function questionsFor(open: () => Promise<WorkerConnection | null>, { documents }: CatalogLoader) {
  // Job numbers of questions are negative, so that they never cancel a read.
  let latest = 0;
  const reconsider: Explainer['reconsider'] = async (response, options) => {
    const answer = await (await open())?.ask({ kind: 'reconsider', job: --latest, response, options });
    return answer?.kind === 'reconsidered' ? (answer.explained[0] ?? null) : null;
  };
  /** Adds the search results. If the search is not available, the overview does not change. */
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
