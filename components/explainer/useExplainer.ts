import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { Explained, ExplainOptions, FoundResponse } from '../../catalog/engine/report';
import type { LocalCatalog, TitledCatalog } from '../../catalog/engine/catalogParts';
import type { Locale } from '../../catalog/engine/types';
import type { CatalogLoader } from './catalogLoader';
import { useTexts, whenIdle } from './useTexts';
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
  /** The catalog once it has loaded, with the titles that have loaded and without texts. */
  catalog: Readonly<Ref<TitledCatalog | null>>;
  /** The entries of the catalog whose texts have loaded. */
  local: ShallowRef<LocalCatalog | null>;
  /** Whether texts could not be loaded. */
  textsFailed: Ref<boolean>;
  /** Loads all texts that have not loaded. */
  loadTexts: () => Promise<void>;
  /** Loads the catalog and the worker before the first paste. Never throws. */
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

/** Loads the catalog into the worker. */
function useCatalog(loader: CatalogLoader, locale: Locale, extent: Ref<Extent>) {
  const { catalog: plain, open, close } = useWorkerConnection(loader, locale, (progress) => (extent.value = progress));
  onScopeDispose(close);
  const prepare = async (): Promise<void> => void (await open());
  const prepareWhenIdle = (): void => whenIdle(prepare);
  const complete = async (): Promise<void> => (await open())?.send({ kind: 'complete' });
  return { open, plain, complete, prepare, prepareWhenIdle };
}

/**
 * Explains pasted text and files in a worker. `loader` fetches the catalog when it is first needed. Nothing that the reader pastes leaves the
 * tab: the only requests are for the catalog and the worker's script, and nothing is stored.
 */
export function useExplainer(loader: CatalogLoader, locale: Locale): Explainer {
  const state = ref<ExplainerState>('idle');
  const overview = shallowRef<Overview | null>(null);
  const extent = shallowRef<Extent>({ read: 0, all: 0 });
  const { open, plain, complete, ...preparing } = useCatalog(loader, locale, extent);
  const { catalog, loadFirst, ...texts } = useTexts(loader, locale, plain, complete);
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
    if (!found) return void ([overview.value, state.value] = [null, 'failed']);
    await loadFirst(found);
    if (job === latestRead) [overview.value, extent.value, state.value] = [found, answer.extent, 'done'];
  }
  const stop = async (): Promise<void> => (await open())?.send({ kind: 'stop', job: latestRead });
  async function clear(): Promise<void> {
    latestRead += 1;
    [overview.value, state.value] = [null, 'idle'];
    if (catalog.value) (await open())?.send({ kind: 'cancel', job: latestRead });
  }
  async function restore(earlier: Overview, of: Extent): Promise<void> {
    latestRead += 1;
    [overview.value, extent.value] = [earlier, of];
    const isOpen = await open();
    if (isOpen) await texts.loadTexts();
    state.value = isOpen ? 'done' : 'failed';
  }
  return { state, overview, extent, catalog, ...preparing, ...texts, explain, stop, reconsider, restore, clear };
}
