import { operationsOf, readPath, type SeenPath } from './urls';
import type { CallKey, RateLimit } from './types';
import type { ExplainOperation } from './catalogParts';

/** Looks up the operations of the catalog for calls in pasted texts. */
export interface Operations {
  /**
   * Keys of the operations that best match a call. There are several if operations share method and path (`#bulk`),
   * or if the method is not known. `path` may be a whole URL with a query, may lack the App Key, may be
   * percent-encoded, and may contain `{placeholders}` from documents. Empty for an unknown path.
   */
  find(method: string | null, path: string): CallKey[];
  /** Like `find`, but also compares the request body, which is null if the text does not show it. */
  findSent(method: string | null, path: string, body: string | null): CallKey[];
  /**
   * The resource of a path: the first segment after the App Key, such as `chatgroups`. Null if the path has no App
   * Key, or if no operation has that segment.
   */
  resource(path: string): string | null;
  /** Keys of the operations that a key in an entry stands for. An unknown key stands for itself. */
  covered(key: CallKey): CallKey[];
  /** Documented limits of an operation; empty for an unknown key. */
  limits(key: CallKey): readonly RateLimit[];
}

/** An operation with its path, prepared for comparison. */
interface Route {
  operation: ExplainOperation;
  /** Segments of its path, without `/{org_name}/{app_name}`. */
  segments: readonly string[];
}

/** Number of segments in an App Key: `/{org_name}/{app_name}`, `/app-id/{app_id}`. */
const keyLength = 2;
/** Possible numbers of segments before the rest of the path. The App Key may be missing. */
const prefixLengths = [keyLength, 0];

/** Routes by their number of segments. */
type Routes = ReadonlyMap<number, readonly Route[]>;

/** Prepares the operations of a catalog for lookups. */
export function createOperations(operations: readonly ExplainOperation[]): Operations {
  const routes = operations.map((operation) => ({ operation, segments: withoutPrefix(operation.path) }));
  const byLength = new Map<number, Route[]>();
  for (const route of routes) {
    byLength.set(route.segments.length, [...(byLength.get(route.segments.length) ?? []), route]);
  }
  const sentWith = new Map(operations.map(({ key, sentWith: signs }) => [key, signs]));
  const find = (method: string | null, path: string): CallKey[] =>
    best(byLength, method?.toUpperCase() ?? null, readPath(path));
  const resources = new Set(routes.flatMap(({ segments }) => segments[0] ?? []));
  const limits = new Map(operations.map((operation) => [operation.key, operation.limits]));
  return {
    limits: (key) => limits.get(key) ?? [],
    resource: (path) => {
      const named = readPath(path).segments[keyLength]?.toLowerCase() ?? '';
      return resources.has(named) ? named : null;
    },
    findSent: (method, path, body) => narrow(find(method, path), body, sentWith),
    find,
    covered: (key) => {
      const named = operationsOf(key, operations);
      return named.length > 0 ? named.map((operation) => operation.key) : [key];
    },
  };
}

/** What readers call the resources of calls. The chat group in which they ask (`群里`) is none. */
const resourceWords: Readonly<Record<string, RegExp>> = {
  thread: /子区|\b(?:an?|the|this|chat) thread\b(?! ["p])|thread members?/i,
  metadata: /属性|attribute/i,
  chatrooms: /聊天室|chat ?room/i,
  chatgroups: /(?<!QQ|微信|交流)群(?![里友聊])|group/i,
};

/** The calls whose resource a sentence names: `子区` for those of threads. */
export const callsNamed = (calls: readonly CallKey[], words: string): CallKey[] =>
  calls.filter((call) => resourceWords[withoutPrefix(call.replace(/^\S+ /, ''))[0] ?? '']?.test(words));

const withoutPrefix = (path: string): string[] =>
  path
    .split('/')
    .filter(Boolean)
    .slice(path.startsWith('/{org_name}/') ? 2 : 0);

function best(routes: Routes, method: string | null, { segments: seen }: SeenPath): CallKey[] {
  let found: CallKey[] = [];
  let bestScore = 0;
  for (const prefix of prefixLengths) {
    for (const { operation, segments } of routes.get(seen.length - prefix) ?? []) {
      if (method !== null && operation.method !== method) continue;
      const score = compare(segments, seen, prefix);
      if (score > bestScore) [found, bestScore] = [[], score];
      if (score > 0 && score === bestScore) found.push(operation.key);
    }
  }
  return found;
}

/**
 * How well a path matches a route; 0 if it does not. Literal segments count most, and a known prefix counts a little.
 */
function compare(segments: readonly string[], seen: readonly string[], prefix: number): number {
  if (segments.length === 0) return 0;
  let score = prefix > 0 ? 0.5 : 0.25;
  for (const [at, segment] of segments.entries()) {
    const likeness = compareSegment(segment, seen[at + prefix] ?? '');
    if (likeness === 0) return 0;
    score += likeness;
  }
  return score;
}

/**
 * Literal segments match best, then parameters for the kind of value: `{usernames}` for a list, `{username}` for a
 * single value.
 */
function compareSegment(segment: string, seen: string): number {
  if (!segment.startsWith('{')) return segment.toLowerCase() === seen.toLowerCase() ? 10 : 0;
  if (segment === seen) return 4;
  const isList = seen.includes(',') || /^\W?usernames\W?$/i.test(seen);
  return segment === '{usernames}' ? (isList ? 3 : 1) : isList ? 0.5 : 2;
}

/** Only the beginning of a request body is read. */
const mostOfBody = 4096;

/**
 * Selects among operations with the same method and path by the request body. If the body is unknown or contains no
 * sign of any of them, all keys are returned.
 */
function narrow(
  keys: CallKey[],
  requestBody: string | null,
  sentWith: ReadonlyMap<CallKey, readonly string[]>,
): CallKey[] {
  const body = requestBody?.trim().slice(0, mostOfBody).toLowerCase() ?? '';
  if (keys.length < 2 || body === '') return keys;
  const signsOf = (key: CallKey): readonly string[] => sentWith.get(key) ?? [];
  const named = keys.filter((key) => signsOf(key).some((sign) => sends(body, sign.toLowerCase())));
  if (named.length > 0) return named;
  const plain = keys.filter((key) => signsOf(key).length === 0);
  return plain.length > 0 ? plain : keys;
}

/**
 * Whether a body in lower case is a list (`[`), has a field (`newowner`; `ignore_*` for any field with this prefix),
 * or has a field with a value (`grant_type=password`).
 */
function sends(body: string, sign: string): boolean {
  if (sign === '[') return body.startsWith('[');
  const [field = '', value] = sign.split('=');
  const name = field.replace(/\*$/, '');
  for (let at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const separator = afterMarks(body, name === field ? end : afterWord(body, end));
    if (!':='.includes(body.charAt(separator)) || separator >= body.length) continue;
    if (value === undefined || body.startsWith(value, afterMarks(body, separator + 1))) return true;
  }
  return false;
}

function afterWord(body: string, from: number): number {
  let at = from;
  while (at < body.length && /\w/.test(body.charAt(at))) at++;
  return at;
}

/** Offset after quotes and spaces. */
function afterMarks(body: string, from: number): number {
  let at = from;
  while (at < body.length && '"\' \t'.includes(body.charAt(at))) at++;
  return at;
}
