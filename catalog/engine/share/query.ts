import type { Owner } from '../types';
import type { RetryAdvice } from '../words';
import { encode, pairsOf } from './fragment';

/** Columns that the table can be sorted by. */
export const sortKeys = ['status', 'error', 'message', 'title', 'retry', 'owner'] as const;

/** What the table shows: the query and, for each filter, the chosen options (none chosen means all). */
export interface TableState {
  /** The words or the message looked for; empty for none. */
  q: string;
  /** HTTP statuses, 100 to 599. */
  status: number[];
  /** Values of the `error` field, or numbers of `error_code`; an empty text stands for "none". */
  error: string[];
  /** Ids of areas. */
  area: string[];
  /** Ids of operations. */
  call: string[];
  /** What is none of these is left out when an address is read. */
  retry: RetryAdvice[];
  /** Likewise. */
  owner: Owner[];
  /** The column that the rows are sorted by; null for relevance, or for page order without a query. */
  sort: (typeof sortKeys)[number] | null;
  /** Means nothing without `sort`. */
  descending: boolean;
}

const retries: readonly RetryAdvice[] = ['never', 'after-fix', 'backoff', 'done'];
const owners: readonly Owner[] = ['code', 'console', 'plan', 'end-user', 'support'];
const longestQuery = 500;
const longestOption = 200;
const mostOptions = 50;

/** `?q=…&status=403&status=404&sort=-status`, in a fixed order and without what is empty; an empty state gives an empty text. */
export function writeQuery(state: Partial<TableState>): string {
  const list = (key: string, options: readonly (string | number)[] = []): [string, string][] =>
    options.map((option) => [key, String(option)]);
  const pairs: [string, string][] = [
    ...list('q', state.q ? [state.q] : []),
    ...list('status', state.status),
    ...list('error', state.error),
    ...list('area', state.area),
    ...list('call', state.call),
    ...list('retry', state.retry),
    ...list('owner', state.owner),
    ...list('sort', state.sort ? [`${state.descending ? '-' : ''}${state.sort}`] : []),
  ];
  return pairs.length === 0 ? '' : `?${pairs.map(([key, value]) => `${key}=${encode(value)}`).join('&')}`;
}

/** Reads a query, with or without `?`. What is unknown, impossible or too long is left out; nothing throws. */
export function readQuery(query: string): TableState {
  const pairs = pairsOf(query);
  const all = (key: string): string[] =>
    pairs.flatMap(([name, value]) => (name === key ? [value.slice(0, longestOption)] : [])).slice(0, mostOptions);
  const sort = all('sort')[0] ?? '';
  return {
    q: (pairs.find(([name]) => name === 'q')?.[1] ?? '').slice(0, longestQuery),
    status: all('status')
      .map(Number)
      .filter((status) => Number.isInteger(status) && status >= 100 && status <= 599),
    error: all('error'),
    area: all('area').filter(Boolean),
    call: all('call').filter(Boolean),
    retry: retries.filter((retry) => all('retry').includes(retry)),
    owner: owners.filter((owner) => all('owner').includes(owner)),
    sort: sortKeys.find((key) => key === sort.replace(/^-/, '')) ?? null,
    descending: sort.startsWith('-'),
  };
}
