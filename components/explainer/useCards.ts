import { computed, nextTick, ref, watch, type Ref } from 'vue';
import type { Report } from '../../catalog/engine/report';
import { cardAnchor } from './triageRows';

/** Cards that come at a time. */
const STEP = 20;

/** Which cards of a report stand on the page: the first ones, then more as they are asked for. */
export function useCards(report: Readonly<Ref<Report | null>>) {
  const shown = ref(STEP);
  const next = computed(() => Math.min(STEP, (report.value?.responses.length ?? 0) - shown.value));
  watch(report, () => (shown.value = STEP));

  async function focusCard(index: number): Promise<HTMLElement | null> {
    await nextTick();
    const card = document.getElementById(cardAnchor(index));
    card?.focus({ preventScroll: true });
    return card;
  }
  /** The button may be gone afterwards; the first of the further cards takes the focus. */
  async function showMore(): Promise<void> {
    const first = shown.value;
    shown.value += STEP;
    await focusCard(first);
  }
  /** Draws the card that a link leads to. A card that stands already is left to the browser. */
  async function reveal(index: number): Promise<void> {
    if (index < shown.value) return;
    shown.value = index + 1;
    (await focusCard(index))?.scrollIntoView();
  }
  return {
    shown,
    /** How many the next step shows; zero or less when all stand. */
    next,
    showMore,
    reveal,
  };
}
