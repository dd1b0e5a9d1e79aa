import { inject, provide, type InjectionKey } from 'vue';
import type { Words } from './words';

const key: InjectionKey<Words> = Symbol('words');

/** Provides the words to every component of a page. Called by the component that the page names. */
export const provideWords = (words: Words): void => provide(key, words);

/** The words that the page provides. Throws when it provides none, which is a bug. */
export function useWords(): Words {
  const words = inject(key, null);
  if (!words) throw new Error('No words: the component that the page names has to call provideWords.');
  return words;
}
