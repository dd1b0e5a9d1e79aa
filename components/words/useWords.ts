import { inject, provide, type InjectionKey } from 'vue';
import type { Words } from './words';

const key: InjectionKey<Words> = Symbol('words');

/** Provides text to all components of a page. The page's top component calls it. */
export const provideWords = (words: Words): void => provide(key, words);

/** Returns the text that the page provides. Throws if there is none, which is a bug. */
export function useWords(): Words {
  const words = inject(key, null);
  if (!words) throw new Error('No words: the component that the page names has to call provideWords.');
  return words;
}
