import type { SeenCall } from './report';
import type { CallKey, Operation } from './types';

/** The one place that takes URLs and paths apart. Reading, the catalog's calls, provenance and the checks use it. */

/** Decodes percent encoding. A text with an invalid escape stays as it is. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A URL, taken apart. */
export interface UrlParts {
  /** In lower case; null if there is only a path. */
  host: string | null;
  /** Without query and fragment; `/` where a URL has none. */
  path: string;
}

const METHODS = new Set(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']);

/** Reads a word (`put`, Elixir's `:put`) as an HTTP method in capitals. Null if it is none. */
export function methodOf(word: unknown): string | null {
  const upper = typeof word === 'string' ? word.trim().replace(/^:/, '').toUpperCase() : '';
  return METHODS.has(upper) ? upper : null;
}

/** Takes `https://host/path?query#hash` or `/path?query` apart, without the query. Null if the text is neither. */
function urlParts(url: string): UrlParts | null {
  const full = /^https?:\/\/([^/?#\s]{1,255})([^?#\s]*)/i.exec(url);
  if (full) return { host: full[1]?.toLowerCase() ?? null, path: full[2] || '/' };
  const path = /^\/[^?#\s]*/.exec(url);
  return path ? { host: null, path: path[0] } : null;
}

/** Makes a call of a method (in any case, may be missing) and a URL or path. Null if there is no URL. */
export function callOf(method: unknown, url: unknown): { call: SeenCall; host: string | null } | null {
  const parts = typeof url === 'string' ? urlParts(url.trim()) : null;
  return parts ? { call: { method: methodOf(method), path: parts.path }, host: parts.host } : null;
}

/** A path, taken apart. */
export interface SeenPath {
  /** Percent-decoded, without empty ones. */
  segments: string[];
  /** In lower case; null if the text has only the path. */
  host: string | null;
  /** The text after `?`, not decoded. */
  query: string;
}

const longestPath = 2048;

/** Takes a URL or a path apart. Invalid escapes stay as they are. Only the first 2048 characters are read. */
export function readPath(text: string): SeenPath {
  const url = text.trim().slice(0, longestPath);
  const scheme = url.indexOf('://');
  const rest = scheme < 0 ? url : url.slice(scheme + 3);
  const end = firstOf(rest, '?#');
  const path = rest.slice(0, end);
  const slash = path.indexOf('/');
  const host = scheme < 0 ? null : path.slice(0, slash < 0 ? path.length : slash).toLowerCase();
  const segments = (host === null ? path : slash < 0 ? '' : path.slice(slash)).split('/').filter(Boolean);
  return { segments: segments.map(percentDecoded), host, query: rest[end] === '?' ? rest.slice(end + 1) : '' };
}

function firstOf(text: string, marks: string): number {
  const places = [...marks].map((mark) => text.indexOf(mark)).filter((at) => at >= 0);
  return Math.min(text.length, ...places);
}

/** A call key without its `#variant`: `POST /{org_name}/{app_name}/users`. */
export const callWithoutVariant = (key: CallKey): string => key.split('#', 1)[0] ?? key;

/**
 * The operations that a call key stands for. If an operation has this key, only that one: `POST …/users` is single
 * registration, `POST …/users#bulk` bulk registration. Otherwise, all variants of the method and path, such as those
 * of `POST …/token`. Empty for an unknown key.
 */
export function operationsOf<T extends Pick<Operation, 'key'>>(key: CallKey, operations: readonly T[]): T[] {
  const same = operations.filter((operation) => operation.key === key);
  return same.length > 0 ? same : operations.filter((operation) => callWithoutVariant(operation.key) === key);
}

/**
 * A list of calls in a packed catalog. Each number leads from the place of one operation to that of the next, because
 * entries often list neighbors, and equal steps compress best. A key that stands for several operations is written out.
 */
export type PackedCalls = (number | CallKey)[];

/** Packs lists of calls, and unpacks them. Both sides need the same operations. */
export function callPacking(operations: readonly { key: CallKey }[]): {
  pack: (calls: readonly CallKey[]) => PackedCalls;
  unpack: (packed: PackedCalls) => CallKey[];
} {
  const places = new Map(operations.map(({ key }, place) => [key, place]));
  return {
    pack(calls) {
      let last = 0;
      return calls.map((key) => {
        const place = places.get(key);
        const step = place === undefined ? key : place - last;
        last = place ?? last;
        return step;
      });
    },
    unpack(packed) {
      let place = 0;
      return packed.map((step) => (typeof step === 'string' ? step : (operations[(place += step)]?.key ?? '')));
    },
  };
}
