import type { Locale, Owner, Retry } from '../../catalog/engine/types';
import { ownerWords, retryWords } from '../../catalog/engine/words';
import type { FacetName, SortKey } from './tableState';

/** Why a row was found, in words. */
export type FoundIn = 'explained' | 'status' | 'error' | 'message' | 'title' | 'id' | 'text';

/** The words of the table in one language. */
export interface TableWords {
  locale: Locale;
  columns: Record<SortKey, string>;
  details: string;
  expand: (title: string) => string;
  sortBy: (column: string) => string;
  section: (status: number, reason: string, count: number) => string;
  results: (count: number) => string;
  partialFailure: string;
  retry: Record<Retry, string>;
  owner: Record<Owner, string>;
  noError: string;
  noMessage: string;
  search: string;
  searchHint: string;
  facets: Record<FacetName, string>;
  any: string;
  clear: string;
  filters: string;
  count: (shown: number, all: number) => string;
  showMore: (rest: number) => string;
  loading: string;
  failed: string;
  foundIn: Record<FoundIn, string>;
  because: (places: string[]) => string;
  causes: string;
  fixes: string;
  open: string;
  copyLink: string;
  copyMessage: string;
  copyMarkdown: string;
  copied: string;
  csv: (count: number) => string;
  empty: {
    title: string;
    filtered: (count: number) => string;
    dropFilters: string;
    nearest: string;
    explain: string;
    report: string;
    reportHint: string;
    reportBody: (query: string) => string;
    copyReport: string;
  };
  region: string;
}

const zh: TableWords = {
  locale: 'zh',
  columns: {
    status: '状态码',
    error: 'error',
    message: '错误消息',
    title: '含义',
    retry: '能否重试',
    owner: '谁来处理',
  },
  details: '详情',
  expand: (title) => `展开：${title}`,
  sortBy: (column) => `按${column}排序`,
  section: (status, reason, count) => `${status} ${reason}（${count} 个）`,
  results: (count) => `搜索结果（${count} 个）`,
  partialFailure: '200 响应内的失败',
  retry: retryWords.zh,
  owner: ownerWords.zh,
  noError: '（无）',
  noMessage: '（未记载）',
  search: '搜索错误',
  searchHint: '错误消息、error、状态码或中文含义，也可粘贴整个响应',
  facets: { status: '状态码', error: '错误类型', area: '功能', call: '接口', retry: '能否重试', owner: '谁来处理' },
  any: '不限',
  clear: '全部清除',
  filters: '筛选',
  count: (shown, all) => (shown === all ? `共 ${all} 个错误` : `${all} 个错误中的 ${shown} 个`),
  showMore: (rest) => `显示其余 ${rest} 个`,
  loading: '正在载入…',
  failed: '数据没能载入，请检查网络后重试；下面的完整列表仍可查看。',
  foundIn: {
    explained: '与粘贴的内容吻合',
    status: '状态码',
    error: 'error',
    message: '错误消息',
    title: '含义',
    id: '编号',
    text: '原因与解决办法',
  },
  because: (places) => `命中：${places.join('、')}`,
  causes: '原因',
  fixes: '解决办法',
  open: '查看完整说明',
  copyLink: '复制链接',
  copyMessage: '复制错误消息',
  copyMarkdown: '复制为 Markdown',
  copied: '已复制',
  csv: (count) => `下载 CSV（${count} 行）`,
  empty: {
    title: '没有找到',
    filtered: (count) => `去掉筛选条件后有 ${count} 个结果。`,
    dropFilters: '去掉筛选条件',
    nearest: '最接近的错误',
    explain: '当作响应来解释',
    report: '目录里没有这个错误？',
    reportHint: '下面的文字已抹去 Token 和密码等敏感内容，核对后即可提交给维护者。',
    reportBody: (query) => `目录缺少的错误\n\n搜索内容：\n${query}\n\n调用的接口：\n收到的完整响应：\n`,
    copyReport: '复制反馈内容',
  },
  region: '错误列表，可横向滚动',
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const en: TableWords = {
  locale: 'en',
  columns: {
    status: 'Status',
    error: 'error',
    message: 'Message',
    title: 'Meaning',
    retry: 'Retry',
    owner: 'Who acts',
  },
  details: 'Details',
  expand: (title) => `Expand: ${title}`,
  sortBy: (column) => `Sort by ${column}`,
  section: (status, reason, count) => `${status} ${reason} (${count})`,
  results: (count) => `Results (${count})`,
  partialFailure: 'Failures inside a 200 answer',
  retry: retryWords.en,
  owner: ownerWords.en,
  noError: '(none)',
  noMessage: '(not documented)',
  search: 'Search errors',
  searchHint: 'Message, error type, status or meaning; a whole response works too',
  facets: { status: 'Status', error: 'Error type', area: 'Area', call: 'Call', retry: 'Retry', owner: 'Who acts' },
  any: 'Any',
  clear: 'Clear all',
  filters: 'Filters',
  count: (shown, all) => (shown === all ? plural(all, 'error') : `${shown} of ${plural(all, 'error')}`),
  showMore: (rest) => `Show the other ${rest}`,
  loading: 'Loading …',
  failed: 'The data could not be loaded. Check the network and try again; the full list below still works.',
  foundIn: {
    explained: 'what was pasted',
    status: 'status',
    error: 'error',
    message: 'message',
    title: 'meaning',
    id: 'id',
    text: 'causes and fixes',
  },
  because: (places) => `Found in ${places.join(', ')}`,
  causes: 'Why it happens',
  fixes: 'How to fix it',
  open: 'Full explanation',
  copyLink: 'Copy link',
  copyMessage: 'Copy message',
  copyMarkdown: 'Copy as Markdown',
  copied: 'Copied',
  csv: (count) => `Download CSV (${plural(count, 'row')})`,
  empty: {
    title: 'Nothing found',
    filtered: (count) => `Without the filters there ${count === 1 ? 'is' : 'are'} ${plural(count, 'result')}.`,
    dropFilters: 'Drop the filters',
    nearest: 'Nearest errors',
    explain: 'Explain it as a response',
    report: 'Is this error missing from the catalog?',
    reportHint:
      'Tokens, passwords and other secrets are masked in the text below. Check it, then hand it to the maintainers.',
    reportBody: (query) => `An error missing from the catalog\n\nSearched for:\n${query}\n\nCall:\nFull response:\n`,
    copyReport: 'Copy the report',
  },
  region: 'List of errors, scrolls sideways',
};

/** The words of the table by language. */
export const tableWords: Record<Locale, TableWords> = { zh, en };
