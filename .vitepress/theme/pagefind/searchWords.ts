import type { Locale } from '../../../catalog/engine/types';

/** Texts of the search window. */
interface SearchWords {
  search: string;
  close: string;
  none: string;
  failed: string;
}

export const searchWords: Record<Locale, SearchWords> = {
  zh: { search: '搜索', close: '关闭', none: '没有结果', failed: '搜索未能载入，请检查网络后重试。' },
  en: {
    search: 'Search',
    close: 'Close',
    none: 'No results',
    failed: 'The search could not be loaded. Check the network and try again.',
  },
};
