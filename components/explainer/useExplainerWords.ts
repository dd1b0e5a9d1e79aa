import { inject, provide, type InjectionKey } from 'vue';
import type { ExplainerWords } from './explainerWords';

const key: InjectionKey<ExplainerWords> = Symbol('explainer words');

/** Gives the explainer's words to every component below. */
export const provideExplainerWords = (words: ExplainerWords): void => provide(key, words);

/** The explainer's words; a component outside the explainer is a mistake of ours and throws. */
export function useExplainerWords(): ExplainerWords {
  const words = inject(key, null);
  if (!words) throw new Error('No words: only ResponseExplainer may hold this component.');
  return words;
}
