import { useEventListener } from '@vueuse/core';
import { computed, nextTick, ref, shallowRef, type ShallowRef } from 'vue';
import type { Explained, ExplainOptions, Question } from '../../catalog/engine/report';
import type { StreamGroup } from '../../catalog/engine/triage/groups';
import type { Explainer } from './useExplainer';
import type { Overview } from './workerMessages';

/** Number of cards at first, and for each "show more". */
const STEP = 20;

/** The explanations that follow from the reader's answers to questions, by the index of the group. */
export type Answers = ReadonlyMap<number, Explained>;

/** What the reader has changed on the cards of an overview. */
export interface CardState {
  /** Number of cards on the page. */
  shown: number;
  answers: Answers;
  /** Indexes of the cards that are open. */
  open: ReadonlySet<number>;
}

const initial: CardState = { shown: STEP, answers: new Map(), open: new Set([0]) };

/** Element id of the card at an index of the overview. */
export const cardAnchor = (index: number): string => `response-${index + 1}`;

async function focusCard(index: number): Promise<HTMLElement | null> {
  await nextTick();
  const card = document.getElementById(cardAnchor(index));
  card?.focus({ preventScroll: true });
  return card;
}

const optionsFor = (fact: Question['fact'], value: string): ExplainOptions =>
  fact === 'endpoint' ? { call: value } : fact === 'status' ? { status: Number(value) } : { error: value };

/** The state belongs to one overview, so a new one starts with the initial state. */
function useCardState(overview: Readonly<ShallowRef<Overview | null>>) {
  const changed = shallowRef<{ overview: Overview | null; state: CardState }>({ overview: null, state: initial });
  const state = computed(() => (changed.value.overview === overview.value ? changed.value.state : initial));
  const change = (next: Partial<CardState>): void => {
    changed.value = { overview: overview.value, state: { ...state.value, ...next } };
  };
  const restore = (earlier: Overview, { shown, answers, open }: CardState): void => {
    changed.value = { overview: earlier, state: { shown, answers, open } };
  };
  return { state, change, restore };
}

/** The group after the reader's answer. */
function answered(group: StreamGroup, explained: Explained | undefined): StreamGroup {
  if (!explained) return group;
  const { verdict, candidates } = explained;
  return { ...group, verdict, id: candidates[0]?.id ?? null, answers: [[explained], ...group.answers.slice(1)] };
}

/** The reader's answers to the questions on cards. */
function useAnswers({ overview, reconsider }: Explainer, { state, change }: ReturnType<typeof useCardState>) {
  const answers = computed(() => state.value.answers);
  /** The groups on the page. Groups with an answer are explained by it. */
  const groups = computed(() =>
    (overview.value?.groups ?? []).map((group, at) => answered(group, answers.value.get(at))),
  );
  /** Explains the first response of a group again with one of the options of its question. */
  async function answer(index: number, value: string): Promise<void> {
    const of = overview.value;
    const asked = groups.value[index]?.answers[0]?.[0];
    if (!asked?.question) return;
    const explained = await reconsider(asked.response, optionsFor(asked.question.fact, value));
    if (!explained || overview.value !== of) return;
    change({ answers: new Map(answers.value).set(index, { ...explained, count: asked.count }) });
  }
  const forget = (index: number): void =>
    change({ answers: new Map([...answers.value].filter(([at]) => at !== index)) });
  return { answers, groups, answer, forget };
}

/** Whether the page is being printed. Nobody can expand a card on paper, so all are open then. */
function usePrinting() {
  const isPrinting = ref(false);
  useEventListener('beforeprint', () => (isPrinting.value = true));
  useEventListener('afterprint', () => (isPrinting.value = false));
  return isPrinting;
}

/** Manages which cards of an overview are shown and expanded, and the reader's answers to their questions. */
export function useCards(explainer: Explainer) {
  const cardState = useCardState(explainer.overview);
  const { state, change, restore } = cardState;
  const answers = useAnswers(explainer, cardState);
  const shown = computed(() => state.value.shown);
  /** Number of cards that the next step adds; zero or less if all are shown. */
  const next = computed(() => Math.min(STEP, answers.groups.value.length - shown.value));
  const isPrinting = usePrinting();
  const isOpen = (index: number): boolean => isPrinting.value || state.value.open.has(index);
  function toggle(index: number): void {
    const open = new Set(state.value.open);
    if (!open.delete(index)) open.add(index);
    change({ open });
  }
  /** Moves the focus to the first new card, because the button may be gone. */
  async function showMore(): Promise<void> {
    const first = shown.value;
    change({ shown: first + STEP });
    await focusCard(first);
  }
  /**
   * Shows and expands the card that a link leads to. If the card is already on the page, the browser handles the
   * link.
   */
  async function reveal(index: number): Promise<void> {
    const isThere = index < shown.value;
    change({ shown: Math.max(shown.value, index + 1), open: new Set([...state.value.open, index]) });
    if (!isThere) (await focusCard(index))?.scrollIntoView();
  }
  return { ...answers, shown, next, isOpen, toggle, showMore, reveal, restore, state: () => state.value };
}

/** The cards of one page. */
export type Cards = ReturnType<typeof useCards>;
