import { computed, nextTick, shallowRef, type ShallowRef } from 'vue';
import type { Explained, ExplainOptions, Question, Report } from '../../catalog/engine/report';
import { cardAnchor } from './triageRows';
import type { Explainer } from './useExplainer';

/** How many cards are shown at first, and how many each "show more" adds. */
const STEP = 20;

/** The reader's answers to the questions of ambiguous responses: the explanation that follows, by the response's index in the report. */
export type Answers = ReadonlyMap<number, Explained>;

/** What the reader changed about the cards of a report. */
interface CardState {
  /** Number of cards on the page. */
  shown: number;
  answers: Answers;
}

const initial: CardState = { shown: STEP, answers: new Map() };

async function focusCard(index: number): Promise<HTMLElement | null> {
  await nextTick();
  const card = document.getElementById(cardAnchor(index));
  card?.focus({ preventScroll: true });
  return card;
}

const optionsFor = (fact: Question['fact'], value: string): ExplainOptions =>
  fact === 'endpoint' ? { call: value } : fact === 'status' ? { status: Number(value) } : { error: value };

/** The state belongs to one report, so a new report starts with the initial state. */
function useCardState(report: Readonly<ShallowRef<Report | null>>) {
  const changed = shallowRef<{ report: Report | null; state: CardState }>({ report: null, state: initial });
  const state = computed(() => (changed.value.report === report.value ? changed.value.state : initial));
  const change = (next: Partial<CardState>): void => {
    changed.value = { report: report.value, state: { ...state.value, ...next } };
  };
  const restore = (earlier: Report, kept: CardState): void => {
    changed.value = { report: earlier, state: kept };
  };
  return { state, change, restore };
}

/** Which cards of a report are on the page, and what the reader answered to their questions. */
export function useCards(explainer: Explainer) {
  const { report } = explainer;
  const { state, change, restore } = useCardState(report);
  const shown = computed(() => state.value.shown);
  const answers = computed(() => state.value.answers);
  /** The responses as the reader sees them: answered ones are explained by the answer. */
  const responses = computed(() => (report.value?.responses ?? []).map((each, at) => answers.value.get(at) ?? each));
  /** How many cards the next step adds; zero or less when all are shown. */
  const next = computed(() => Math.min(STEP, responses.value.length - shown.value));

  /** Moves the focus to the first new card, because the button may be gone. */
  async function showMore(): Promise<void> {
    const first = shown.value;
    change({ shown: first + STEP });
    await focusCard(first);
  }
  /** Shows the card that a link leads to. If the card is there already, the browser handles the link. */
  async function reveal(index: number): Promise<void> {
    if (index < shown.value) return;
    change({ shown: index + 1 });
    (await focusCard(index))?.scrollIntoView();
  }
  /** Explains the response at `index` again for one of the options of its question. */
  async function answer(index: number, value: string): Promise<void> {
    const of = report.value;
    const asked = responses.value[index];
    if (!asked?.question) return;
    const explained = await explainer.reconsider(asked.response, optionsFor(asked.question.fact, value));
    if (!explained || report.value !== of) return;
    change({ answers: new Map(answers.value).set(index, { ...explained, count: asked.count }) });
  }
  const forget = (index: number): void =>
    change({ answers: new Map([...answers.value].filter(([answered]) => answered !== index)) });

  return { shown, answers, responses, next, showMore, reveal, answer, forget, restore, state: () => state.value };
}

/** The cards of one page. */
export type Cards = ReturnType<typeof useCards>;
