import { readPath, type SeenPath } from './read/calls';
import type { CallKey, Operation, RateLimit } from './types';

/** A call key without its `#variant`: `POST /{org_name}/{app_name}/users`. */
export const callWithoutVariant = (key: CallKey): string => key.split('#', 1)[0] ?? key;

/**
 * The operations that a call key names: the one with that very key (`POST …/users` is single registration, `POST …/users#bulk` the
 * bulk one); where there is none, every variant of that method and path (`POST …/token`). Empty for an unknown key.
 */
export function operationsOf<T extends Pick<Operation, 'key'>>(key: CallKey, operations: readonly T[]): T[] {
  const same = operations.filter((operation) => operation.key === key);
  return same.length > 0 ? same : operations.filter((operation) => callWithoutVariant(operation.key) === key);
}

/** Finds the catalog's operations behind the calls that stand in pasted texts. */
export interface Operations {
  /**
   * Keys of the operations that a seen call can be, best first and equally good ones only: several where operations share method and path
   * (`#bulk`), or where the method is not known. `path` may be a whole URL, with query, with or without the App Key in front, percent-encoded,
   * with documents' `{placeholders}` in it. An unknown path gives `[]`.
   */
  find(method: string | null, path: string): CallKey[];
  /** The same, told apart further by the request's body; null where the text does not show it. */
  findSent(method: string | null, path: string, body: string | null): CallKey[];
  /** What a path is about: the first segment behind the App Key, where an operation has the same one (`chatgroups`); null for another, and without an App Key. */
  resource(path: string): string | null;
  /** Keys of the operations an entry means by a key; an unknown key means itself. */
  covered(key: CallKey): CallKey[];
  /** Documented allowances of an operation; empty for an unknown key. */
  limits(key: CallKey): readonly RateLimit[];
}

/** An operation with its path, ready to be compared. */
interface Route {
  operation: Operation;
  /** Of its path, without `/{org_name}/{app_name}`. */
  segments: readonly string[];
}

/** `/{org_name}/{app_name}`, `/app-id/{app_id}`. */
const keyLength = 2;
/** Places in front of the path proper: the App Key or none. */
const prefixLengths = [keyLength, 0];

/** Prepares the operations for look-up. */
export function createOperations(operations: readonly Operation[]): Operations {
  const routes = operations.map((operation) => ({ operation, segments: withoutPrefix(operation.path) }));
  const sentWith = new Map(operations.map(({ key, sentWith: signs }) => [key, signs]));
  const find = (method: string | null, path: string): CallKey[] =>
    best(routes, method?.toUpperCase() ?? null, readPath(path));
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

const withoutPrefix = (path: string): string[] =>
  path
    .split('/')
    .filter(Boolean)
    .slice(path.startsWith('/{org_name}/') ? 2 : 0);

function best(routes: readonly Route[], method: string | null, path: SeenPath): CallKey[] {
  let found: CallKey[] = [];
  let bestScore = 0;
  for (const { operation, segments } of routes) {
    if (method !== null && operation.method !== method) continue;
    const score = Math.max(...prefixLengths.map((length) => compare(segments, path, length)));
    if (score > bestScore) [found, bestScore] = [[], score];
    if (score > 0 && score === bestScore) found.push(operation.key);
  }
  return found;
}

/** 0 when the path is another; else higher the more segments agree to the letter, a known prefix counting a little. */
function compare(segments: readonly string[], { segments: seen }: SeenPath, prefix: number): number {
  if (seen.length !== segments.length + prefix || segments.length === 0) return 0;
  let score = prefix > 0 ? 0.5 : 0.25;
  for (const [at, segment] of segments.entries()) {
    const likeness = compareSegment(segment, seen[at + prefix] ?? '');
    if (likeness === 0) return 0;
    score += likeness;
  }
  return score;
}

/** A literal agrees best, then the parameter made for it: `{usernames}` for a list, `{username}` for one. */
function compareSegment(segment: string, seen: string): number {
  if (!segment.startsWith('{')) return segment.toLowerCase() === seen.toLowerCase() ? 10 : 0;
  if (segment === seen) return 4;
  const isList = seen.includes(',') || /^\W?usernames\W?$/i.test(seen);
  return segment === '{usernames}' ? (isList ? 3 : 1) : isList ? 0.5 : 2;
}

/** Only the beginning of a request body is read. */
const mostOfBody = 4096;

/**
 * Tells operations of one method and path apart by the request body, where the text shows it. Keys come back as they were when the body is
 * unknown or says nothing.
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

/** Whether a body in small letters is a list (`[`), has a field (`newowner`, `ignore_*` for any that begins so), or has it with a value (`grant_type=password`). */
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

/** Offset behind quotes and spaces. */
function afterMarks(body: string, from: number): number {
  let at = from;
  while (at < body.length && '"\' \t'.includes(body.charAt(at))) at++;
  return at;
}
