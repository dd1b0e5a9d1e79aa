import { defineAsyncComponent } from 'vue';
import type { Overview } from '../explainer/workerMessages';

/**
 * Imports a module once. Importing it again would take a moment even if it has loaded, so that the part would appear a
 * frame after the rest and push it down. If loading fails, the next call tries again.
 */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () =>
    (loaded ??= load().catch((fault: unknown) => {
      loaded = null;
      throw fault;
    }));
}

/** What the card of a single, certain answer does not show. Most first answers are of this kind, so it loads later. */
const parts = {
  summary: once(() => import('../triage/TriageSummary.vue')),
  facts: once(() => import('../triage/GroupFacts.vue')),
  failedItems: once(() => import('../triage/FailedItems.vue')),
  readings: once(() => import('./ReadingList.vue')),
  found: once(() => import('./FoundEntries.vue')),
};

const nothing = (): null => null;

export const TriageSummary = defineAsyncComponent({ loader: parts.summary, errorComponent: nothing });
export const GroupFacts = defineAsyncComponent({ loader: parts.facts, errorComponent: nothing });
export const FailedItems = defineAsyncComponent({ loader: parts.failedItems, errorComponent: nothing });
export const ReadingList = defineAsyncComponent({ loader: parts.readings, errorComponent: nothing });
export const FoundEntries = defineAsyncComponent({ loader: parts.found, errorComponent: nothing });

/** Loads all of these parts. Never throws: without network, the next attempt tries again. */
export const loadLaterParts = (): Promise<unknown> =>
  Promise.all(Object.values(parts).map((load) => load())).catch(nothing);

/** Whether an overview needs any of these parts. */
export const needsLaterParts = ({ groups, alsoFound }: Overview): boolean =>
  groups.length > 1 ||
  alsoFound.length > 0 ||
  groups.some(
    ({ count, verdict, answers: [answer] }) =>
      count > 1 || verdict === 'ambiguous' || verdict === 'unknown' || answer?.[0]?.response.failures.length !== 0,
  );
