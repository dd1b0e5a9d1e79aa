import type { Locale } from '../../engine/types';

/** Labels for the catalog's texts on the command line. */
export interface EntryWords {
  causes: string;
  fixes: string;
  retry: string;
  owner: string;
  /** Separates a label from its text. */
  colon: string;
}

/** The labels by language. */
export const entryWords: Record<Locale, EntryWords> = {
  zh: { causes: '原因', fixes: '解决办法', retry: '能否重试', owner: '谁来处理', colon: '：' },
  en: { causes: 'Why it happens', fixes: 'How to fix it', retry: 'Retry', owner: 'Who acts', colon: ': ' },
};
