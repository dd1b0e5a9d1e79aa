import type { Locale, Owner } from '../types';
import type { RetryAdvice } from '../words';
import { decode, encode, fragmentOf, pairsOf, readFragment, type SharedResponse } from './fragment';
import { inLocale, typeSlug } from './target';
export type { SharedResponse } from './fragment';

export { inLocale, targetPath, typeSlug } from './target';

/** A page with an address of its own. */
export type PageKind = 'error' | 'status' | 'type' | 'operation' | 'area' | 'guide';

/** What an address of this site points to. `key` is an id, a status, a type's slug or a guide's name. */
export type Place =
  | { kind: PageKind; key: string; locale: Locale }
  | { kind: 'home' | 'statuses' | 'operations'; locale: Locale }
  | { kind: 'table'; state: TableState; locale: Locale }
  | { kind: 'explain'; shared: SharedResponse | null; locale: Locale };

const folders: Record<PageKind, string> = {
  error: 'errors',
  status: 'status',
  type: 'types',
  operation: 'api',
  area: 'areas',
  guide: 'guide',
};

/** Path of a page under the site's base: `/errors/x`, `/en/errors/x`. Callers put the base in front. */
const pagePath = (kind: PageKind, key: string, locale: Locale): string =>
  inLocale(`/${folders[kind]}/${encode(key)}`, locale);

/** `/errors/user-not-in-group`: an error entry or a partial failure. */
export const errorPath = (id: string, locale: Locale): string => pagePath('error', id, locale);

/** `/status/403`. */
export const statusPath = (status: number, locale: Locale): string => pagePath('status', String(status), locale);

/** `/types/forbidden_op`; takes the `error` field as the catalog writes it. */
export const typePath = (error: string, locale: Locale): string => pagePath('type', typeSlug(error), locale);

/** `/api/register-user`; takes the operation's id. */
export const operationPath = (id: string, locale: Locale): string => pagePath('operation', id, locale);

/** `/areas/group`. */
export const areaPath = (id: string, locale: Locale): string => pagePath('area', id, locale);

/** `/status/`, the list of all statuses. */
export const statusesPath = (locale: Locale): string => inLocale('/status/', locale);

/** The home page: `/`, `/en/`. */
export const homePath = (locale: Locale): string => inLocale('/', locale);

/** The table, with its state in the query: `/errors/?status=403&error=forbidden_op`. An empty state has no query. */
export const tablePath = (state: Partial<TableState>, locale: Locale): string =>
  inLocale(`/errors/${writeQuery(state)}`, locale);

/**
 * The explainer, with a response in the fragment, which no server sees: `/explain#status=403&error=forbidden_op&message=…`. Long messages
 * are cut; what is cut, there or on the way, is told by `parsePath`. Redact before you share.
 */
export const explainPath = (shared: Partial<SharedResponse>, locale: Locale): string =>
  inLocale(`/explain${fragmentOf(shared)}`, locale);

/**
 * Reads an address of this site: path, query and fragment, without origin and base. Null when it is none. Broken escapes and cut ends
 * never throw: what can be read is read.
 */
export function parsePath(address: string): Place | null {
  const [beforeHash = '', ...hash] = address.slice(0, longestAddress).split('#');
  const [path = '', ...query] = beforeHash.split('?');
  const locale: Locale = path === '/en' || path.startsWith('/en/') ? 'en' : 'zh';
  const [folder = '', key = '', ...more] = (locale === 'en' ? path.slice(3) : path)
    .replace(/^\/|\.html$/g, '')
    .split('/');
  if (more.length > 0) return null;
  if (key === '' || key === 'index') return indexPlace(folder, query.join('?'), hash.join('#'), locale);
  const kind = pageKinds.find((each) => folders[each] === folder);
  return kind === undefined ? null : { kind, key: decode(key.replace(/\+/g, '%2B')), locale };
}

const longestAddress = 100_000;
const pageKinds: PageKind[] = ['error', 'status', 'type', 'operation', 'area', 'guide'];

function indexPlace(folder: string, query: string, hash: string, locale: Locale): Place | null {
  if (folder === 'errors') return { kind: 'table', state: parseTable(query), locale };
  // Tools put the response into the query at times. It is read there too.
  if (folder === 'explain') return { kind: 'explain', shared: readFragment(hash) ?? readFragment(query), locale };
  const kinds: Partial<Record<string, 'home' | 'statuses' | 'operations'>> = {
    '': 'home',
    index: 'home',
    status: 'statuses',
    api: 'operations',
  };
  const kind = Object.hasOwn(kinds, folder) ? kinds[folder] : undefined;
  return kind === undefined ? null : { kind, locale };
}

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
function writeQuery(state: Partial<TableState>): string {
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
export function parseTable(query: string): TableState {
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
