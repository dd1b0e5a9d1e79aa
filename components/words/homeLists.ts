import type { Locale } from '../../catalog/engine/types';
import { en } from './en';
import { zh } from './zh';

/** Text of the lists on the home page. Only the build uses it, because it draws them. */
export interface HomeListWords {
  locale: Locale;
  common: string;
  /** Headings of the statuses by their first digit. */
  statuses: Record<4 | 5, string>;
  areas: string;
  /** Links to the table. Parameter: the number of entries. */
  table: (count: number) => string;
  /** The size of an area. */
  errors: (count: number) => string;
  operations: (count: number) => string;
}

/** The text in each language. */
export const homeListWords: Record<Locale, HomeListWords> = {
  zh: {
    locale: 'zh',
    common: '常被问到的错误',
    statuses: { 4: '4xx：请求的问题', 5: '5xx：服务的问题' },
    areas: '按功能浏览',
    table: (count) => `搜索、筛选全部 ${count} 个错误`,
    errors: zh.counts.errors,
    operations: zh.counts.operations,
  },
  en: {
    locale: 'en',
    common: 'Common errors',
    statuses: { 4: '4xx: problems with the request', 5: '5xx: problems in the service' },
    areas: 'By area',
    table: (count) => `Search and filter all ${count} errors`,
    errors: en.counts.errors,
    operations: en.counts.operations,
  },
};
