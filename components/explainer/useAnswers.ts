import { shallowRef, watch, type ShallowRef } from 'vue';
import type { Explained, ExplainOptions, Question } from '../../catalog/engine/report';
import type { Explainer } from './useExplainer';

const optionsFor = (fact: Question['fact'], value: string): ExplainOptions =>
  fact === 'endpoint' ? { call: value } : fact === 'status' ? { status: Number(value) } : { error: value };

/**
 * What the reader answers to the questions of ambiguous responses: the explanation that follows from it, by the response's place in
 * the report. A new report forgets them all.
 */
export function useAnswers(explainer: Explainer) {
  const answers: ShallowRef<Map<number, Explained>> = shallowRef(new Map());
  const change = (edit: (next: Map<number, Explained>) => void): void => {
    const next = new Map(answers.value);
    edit(next);
    answers.value = next;
  };
  watch(explainer.report, () => (answers.value = new Map()));

  /** Explains the response at `index` for one of the answers that its question offers. */
  async function answer(index: number, asked: Explained, value: string): Promise<void> {
    if (!asked.question) return;
    const explained = await explainer.reconsider(asked.response, optionsFor(asked.question.fact, value));
    if (explained) change((next) => next.set(index, { ...explained, count: asked.count }));
  }
  const forget = (index: number): void => change((next) => next.delete(index));
  return { answers, answer, forget };
}
