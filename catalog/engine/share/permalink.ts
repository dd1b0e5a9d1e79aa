import type { Locale, Owner } from '../types';
import { decode, encode, fragmentOf, pairsOf, readFragment, type SharedResponse } from './fragment';
import { inLocale, type RetryAdvice, typeSlug } from '../wordsAndPaths';
export type { SharedResponse } from './fragment';

export { inLocale, targetPath, typeSlug } from '../wordsAndPaths';

/** Kinds of pages that have their own address. */
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

/** Path of a page, relative to the site's base: `/errors/x`, `/en/errors/x`. Callers add the base. */
const pagePath = (kind: PageKind, key: string, locale: Locale): string =>
  inLocale(`/${folders[kind]}/${encode(key)}`, locale);

/** Path of an error entry or a partial failure: `/errors/user-not-in-group`. */
export const errorPath = (id: string, locale: Locale): string => pagePath('error', id, locale);

/** Path of a status: `/status/403`. */
export const statusPath = (status: number, locale: Locale): string => pagePath('status', String(status), locale);

/** Path of an error type: `/types/forbidden_op`. `error` is the value of the `error` field in the catalog. */
export const typePath = (error: string, locale: Locale): string => pagePath('type', typeSlug(error), locale);

/** Path of an operation: `/api/register-user`. */
export const operationPath = (id: string, locale: Locale): string => pagePath('operation', id, locale);

/** Path of an area: `/areas/group`. */
export const areaPath = (id: string, locale: Locale): string => pagePath('area', id, locale);

/** Path of the list of all statuses: `/status/`. */
export const statusesPath = (locale: Locale): string => inLocale('/status/', locale);

/** Path of the home page: `/` or `/en/`. */
export const homePath = (locale: Locale): string => inLocale('/', locale);

/**
 * Path of the table with its state in the query: `/errors/?status=403&error=forbidden_op`. An empty state has no
 * query.
 */
export const tablePath = (state: Partial<TableState>, locale: Locale): string =>
  inLocale(`/errors/${writeQuery(state)}`, locale);

/**
 * Path of the explainer with a response in the fragment, which browsers do not send to a server:
 * `/explain#status=403&error=forbidden_op&message=…`. Long messages are cut; `parsePath` reports that. Redact a
 * response before you share it.
 */
export const explainPath = (shared: Partial<SharedResponse>, locale: Locale): string =>
  inLocale(`/explain${fragmentOf(shared)}`, locale);

/**
 * Reads an address of this site: path, query and fragment, without origin and base. Null if it is not an address of
 * this site. Never throws: broken escapes and cut ends are read as far as possible.
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
  // Some tools put the response into the query instead of the fragment.
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

/**
 * State of the table: the query, and the selected options of each filter. If no option is selected, the filter shows
 * all rows.
 */
export interface TableState {
  /** The words or the message that the reader searches for; empty for none. */
  q: string;
  /** HTTP statuses, 100 to 599. */
  status: number[];
  /** Values of the `error` field, or numbers of `error_code`. An empty string stands for "none". */
  error: string[];
  /** Ids of areas. */
  area: string[];
  /** Ids of operations. */
  call: string[];
  /** Unknown values are dropped when an address is read. */
  retry: RetryAdvice[];
  /** Unknown values are dropped here too. */
  owner: Owner[];
  /** The column that the rows are sorted by. Null means by relevance, or in page order if there is no query. */
  sort: (typeof sortKeys)[number] | null;
  /** Has no effect without `sort`. */
  descending: boolean;
}

const retries: readonly RetryAdvice[] = ['never', 'after-fix', 'backoff', 'done'];
const owners: readonly Owner[] = ['code', 'console', 'plan', 'end-user', 'support'];
const longestQuery = 500;
const longestOption = 200;
const mostOptions = 50;

/**
 * Writes `?q=…&status=403&status=404&sort=-status` in a fixed order, without empty parts. An empty state gives an
 * empty string.
 */
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

/** Reads a query, with or without `?`. Values that are unknown, impossible or too long are dropped. Never throws. */
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
