import type { SearchDocument } from './documents';

/** Factors for an entry of the call that the query names, and for an entry of other calls only. */
const factors = { ofCall: 1.3, ofOther: 0.7 } as const;

/** A path in a query, with the method if it stands before the path. */
const written = /(?:\b(get|post|put|patch|delete)\s+)?([\w{}.:$@%-]*(?:\/+[\w{}.:$@%-]+)+)/gi;
/** A word in a query that may be part of a path: `user_channel`, `chatfiles`. */
const word = /[a-z][a-z_]{5,}/gi;

/** What a query says about the call. */
interface NamedCall {
  /** In capitals; empty if the query does not name it. */
  method: string;
  /** Segments that occur in paths of the catalog, in their order. Never empty. */
  segments: readonly string[];
  /** Whether the last segment has to be the end of the path: `/users` is not `/users/{username}/contacts`. */
  isWhole: boolean;
}

/**
 * Returns a function that compares the call that a query names with the calls of each document, given by its number.
 * The factor is 1 for all documents if the query names no known call, and for documents that any call can return.
 */
export function createPaths(
  documents: readonly SearchDocument[],
  isKnown: (word: string) => boolean,
): (query: string) => (number: number) => number {
  const calls = documents.map(({ paths = [] }) => paths.map(callIn));
  const known = new Set(calls.flat().flatMap(({ segments }) => segments));
  const isName = (name: string): boolean => known.has(name) && (name.includes('_') || !isKnown(name));
  return (query) => {
    const named = namedIn(query, known, isName);
    if (!calls.some((own) => own.some((call) => isMeant(call, named)))) return () => 1;
    return (number) => {
      const own = calls[number] ?? [];
      if (own.length === 0) return 1;
      return own.some((call) => isMeant(call, named)) ? factors.ofCall : factors.ofOther;
    };
  };
}

function callIn(call: string): NamedCall {
  const [method = '', path = ''] = call.split(' ');
  return { method, segments: path.split('/'), isWhole: true };
}

function namedIn(query: string, known: ReadonlySet<string>, isName: (name: string) => boolean): NamedCall[] {
  const paths = [...query.matchAll(written)].map(([, method = '', path = '']) => ({
    method: method.toUpperCase(),
    segments: path
      .toLowerCase()
      .split('/')
      .filter((segment) => known.has(segment)),
    isWhole: true,
  }));
  const names = [...query.matchAll(word)]
    .map(([name]) => name.toLowerCase())
    .filter(isName)
    .map((name) => ({ method: '', segments: [name], isWhole: false }));
  return [...paths.filter(({ method, segments }) => segments.length > (method === '' ? 1 : 0)), ...names];
}

/** Whether one of the named calls may be this call. */
const isMeant = (call: NamedCall, named: readonly NamedCall[]): boolean =>
  named.some(
    ({ method, segments, isWhole }) =>
      (method === '' || method === call.method) &&
      (!isWhole || segments.at(-1) === call.segments.at(-1)) &&
      isWithin(segments, call.segments),
  );

/** Whether all items occur in a list, in their order. */
function isWithin(items: readonly string[], list: readonly string[]): boolean {
  let at = 0;
  for (const each of list) if (each === items[at]) at += 1;
  return at === items.length;
}
