import { computed, nextTick, ref, shallowRef, watch, type Ref } from 'vue';
import type { Explained, ExplainOptions, Question, Report } from '../../catalog/engine/report';
import { cardAnchor } from './triageRows';
import type { Explainer } from './useExplainer';

/** How many cards are shown at first, and how many each "show more" adds. */
const STEP = 20;

async function focusCard(index: number): Promise<HTMLElement | null> {
  await nextTick();
  const card = document.getElementById(cardAnchor(index));
  card?.focus({ preventScroll: true });
  return card;
}

/** Which cards of a report are on the page: the first ones, and more when the reader asks for them. */
export function useShownCards(report: Readonly<Ref<Report | null>>) {
  const shown = ref(STEP);
  const next = computed(() => Math.min(STEP, (report.value?.responses.length ?? 0) - shown.value));
  watch(report, () => (shown.value = STEP));

  /** Moves the focus to the first new card, because the button may be gone. */
  async function showMore(): Promise<void> {
    const first = shown.value;
    shown.value += STEP;
    await focusCard(first);
  }
  /** Shows the card that a link leads to. If the card is there already, the browser handles the link. */
  async function reveal(index: number): Promise<void> {
    if (index < shown.value) return;
    shown.value = index + 1;
    (await focusCard(index))?.scrollIntoView();
  }
  return {
    shown,
    /** How many cards the next step adds; zero or less when all are shown. */
    next,
    showMore,
    reveal,
  };
}

const optionsFor = (fact: Question['fact'], value: string): ExplainOptions =>
  fact === 'endpoint' ? { call: value } : fact === 'status' ? { status: Number(value) } : { error: value };

/**
 * The reader's answers to the questions of ambiguous responses: for each answered response, by its index in the report, the explanation that
 * follows from the answer. A new report clears them.
 */
export function useAnswers(explainer: Explainer) {
  const answers = shallowRef<ReadonlyMap<number, Explained>>(new Map());
  const change = (edit: (next: Map<number, Explained>) => void): void => {
    const next = new Map(answers.value);
    edit(next);
    answers.value = next;
  };
  watch(explainer.report, () => (answers.value = new Map()));

  /** Explains the response at `index` again for one of the options of its question. */
  async function answer(index: number, asked: Explained, value: string): Promise<void> {
    if (!asked.question) return;
    const explained = await explainer.reconsider(asked.response, optionsFor(asked.question.fact, value));
    if (explained) change((next) => next.set(index, { ...explained, count: asked.count }));
  }
  const forget = (index: number): void => change((next) => next.delete(index));
  return { answers, answer, forget };
}
