import { inject, provide, type InjectionKey } from 'vue';
import type { Words } from './words';

const key: InjectionKey<Words> = Symbol('words');

/** Gives the words of a page to every component below; called by the component that the page names. */
export const provideWords = (words: Words): void => provide(key, words);

/** The words of the page around a component; a component outside any page is a mistake of ours and throws. */
export function useWords(): Words {
  const words = inject(key, null);
  if (!words) throw new Error('No words: the component that the page names has to call provideWords.');
  return words;
}
