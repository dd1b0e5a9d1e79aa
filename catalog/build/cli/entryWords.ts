import type { Locale } from '../../engine/types';

/** The few words that the command line puts around the catalog's texts. */
export interface EntryWords {
  causes: string;
  fixes: string;
  retry: string;
  owner: string;
  /** Between a label and what it labels. */
  colon: string;
}

/** The words by language. */
export const entryWords: Record<Locale, EntryWords> = {
  zh: { causes: '原因', fixes: '解决办法', retry: '能否重试', owner: '谁来处理', colon: '：' },
  en: { causes: 'Why it happens', fixes: 'How to fix it', retry: 'Retry', owner: 'Who acts', colon: ': ' },
};
