import { promiseTimeout, useEventListener } from '@vueuse/core';
import { computed, shallowRef, type Ref } from 'vue';
import { entryOf, type TitledCatalog } from '../../catalog/engine/catalogParts';
import type { Locale } from '../../catalog/engine/types';
import { loadLaterParts, needsLaterParts } from '../card/laterParts';
import { oneByOne, useLocalTexts, type CatalogLoader } from './catalogLoader';
import { everyPart, partOf, withTitles } from './textParts';
import type { Overview } from './workerMessages';

/** The longest wait for an idle moment. Safari has no `requestIdleCallback` and always waits this long. */
const LONGEST_IDLE_WAIT_MS = 3000;

/** Runs a job when the page is idle. */
export function whenIdle(run: () => unknown): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => run(), { timeout: LONGEST_IDLE_WAIT_MS });
  else setTimeout(run, LONGEST_IDLE_WAIT_MS);
}

/** An answer without its texts is shown after this time. */
const LONGEST_TEXT_WAIT_MS = 400;

/** The part with the texts of the first card: those of its entry, or of its status if nothing else is known. */
function firstPart(catalog: TitledCatalog, { groups }: Overview): number[] {
  const [explained] = groups[0]?.answers[0] ?? [];
  if (!explained) return [];
  const { verdict, candidates, response } = explained;
  const byStatus = verdict === 'status-only' || verdict === 'unknown';
  const entry = byStatus
    ? catalog.statuses.find(({ status }) => status === response.status)
    : entryOf(catalog, candidates[0]?.id ?? '');
  return entry ? [partOf(catalog, entry)] : [];
}

/**
 * Whether an answer shows titles of several entries, which are in several parts. Other readings of a certain answer
 * do not count, because they are folded away.
 */
const showsSeveral = ({ groups, alsoFound }: Overview): boolean =>
  groups.length > 1 ||
  alsoFound.length > 0 ||
  groups.some(({ verdict, answers }) => verdict === 'ambiguous' || verdict === 'unknown' || answers[0]?.length !== 1);

/**
 * Loads the texts. The part of the first card comes first, so that the card is complete after a few kilobytes. All
 * other parts follow when the page is idle, whatever was pasted. After that, no answer needs the network. A server
 * that watches the order of requests learns in which part the first answer is, and nothing else. `plain` is the
 * catalog without titles. `complete` loads everything else that the first answer does not need.
 */
export function useTexts(
  loader: CatalogLoader,
  locale: Locale,
  plain: Readonly<Ref<TitledCatalog | null>>,
  complete: () => Promise<void>,
) {
  const { local, failed, open } = useLocalTexts(loader);
  const titles = shallowRef<string[] | null>(null);
  /** The catalog with all titles that have loaded. */
  const catalog = computed(() => {
    const { value: known } = plain;
    if (!known || titles.value) return known && withTitles(known, (place) => titles.value?.[place]);
    const loaded = local.value;
    if (!loaded) return known;
    const byId = new Map([...loaded.errors, ...loaded.partialFailures].map(({ id, title }) => [id, title]));
    const ids = [...known.errors, ...known.partialFailures].map(({ id }) => id);
    return withTitles(known, (place) => byId.get(ids[place] ?? ''));
  });
  async function loadTitles(): Promise<void> {
    // Without them, messages stand in for titles.
    titles.value ??= await loader.titles(locale).catch(() => null);
  }
  const loadTexts = (): Promise<void> => open(locale);
  async function loadRest(): Promise<void> {
    await Promise.all([loadTitles(), loadLaterParts(), complete()]);
    await open(locale, everyPart, oneByOne);
  }

  /** Resolves when the first card of the overview is complete, or would keep the reader waiting. */
  async function loadFirst(overview: Overview): Promise<void> {
    const parts = plain.value ? firstPart(plain.value, overview) : [];
    const first = Promise.all([
      open(locale, parts),
      showsSeveral(overview) && loadTitles(),
      needsLaterParts(overview) && loadLaterParts(),
    ]);
    void first.then(() => failed.value || whenIdle(loadRest));
    await Promise.race([first, promiseTimeout(LONGEST_TEXT_WAIT_MS)]);
  }
  useEventListener('online', () => void (failed.value && loadTexts()));
  return { catalog, local, textsFailed: failed, loadTexts, loadFirst };
}
