import type { ExplainError, ExplainFailure, StatementCalls } from '../catalogParts';
import { callWithoutVariant, type Operations } from '../operations';
import type { CallKey } from '../types';
import { foldErrorType } from '../read/body/fields';
import { anyCallBreadth } from '../weights';

/** An error entry or a partial failure, prepared to be held against responses. */
export interface Subject {
  /** As registered in `ids.txt`. */
  id: string;
  kind: 'error' | 'partial-failure';
  /** HTTP status; 200 for a partial failure. */
  status: number;
  /** The status is a guess. */
  statusAssumed: boolean;
  /** The number in `error_code`; null where none is documented. */
  errorCode: number | null;
  /** As the catalog writes it. */
  error: string | null;
  /** All spellings of the `error` field, folded; null stands for none. */
  errors: ReadonlySet<string | null>;
  /** The entry's own template; null where none is documented. */
  message: string | null;
  /** Message templates, the entry's own first. */
  templates: readonly string[];
  /** Field of the body that holds the message of a partial failure; null for an error. */
  field: string | null;
  /** Calls as the entry names them. */
  endpoints: readonly CallKey[];
  /** The same, each fragment (`#bulk`) spelt out. */
  calls: ReadonlySet<CallKey>;
  /** What its calls are about: the first segments of their paths. */
  resources: ReadonlySet<string>;
  /** How many calls can answer so; a partial failure stands behind every error. */
  breadth: number;
  /** Its place in the catalog. */
  place: number;
  /** The entry also holds for calls it does not list. */
  anyCall: boolean;
  /** Operations each cause holds for; null where it holds for all. */
  causes: readonly (ReadonlySet<CallKey> | null)[];
  /** What to do is another thing for another call, so that the body alone leaves the answer open. */
  splitsByCall: boolean;
}

/** Prepares an error entry; `place` is where it stands in the catalog. */
export function subjectOfError(entry: ExplainError, place: number, operations: Operations): Subject {
  const calls = new Set(entry.endpoints.flatMap((key) => operations.covered(key)));
  const anyCall = calls.size === 0 || entry.appliesTo !== undefined;
  return {
    id: entry.id,
    kind: 'error',
    status: entry.status,
    statusAssumed: entry.statusAssumed ?? false,
    errorCode: entry.errorCode ?? null,
    error: entry.error,
    errors: new Set([entry.error, ...entry.errorAliases].map(foldErrorType)),
    message: entry.message,
    templates: entry.message === null ? entry.aliases : [entry.message, ...entry.aliases],
    field: null,
    endpoints: entry.endpoints,
    calls,
    resources: resourcesOf(calls, operations),
    anyCall,
    breadth: anyCall ? anyCallBreadth : calls.size,
    place,
    causes: entry.causes.map(({ when }) => (when === undefined ? null : new Set(when.flatMap(operations.covered)))),
    splitsByCall: splitsByCall(entry.fixes),
  };
}

/** Prepares a partial failure, in its own order: part of an HTTP 200 answer without an `error` field. */
export function subjectOfPartial(failure: ExplainFailure, place: number, operations: Operations): Subject {
  const calls = new Set(operations.covered(failure.endpoint));
  return {
    id: failure.id,
    kind: 'partial-failure',
    status: 200,
    statusAssumed: false,
    errorCode: failure.errorCode ?? null,
    error: null,
    errors: new Set([null]),
    message: failure.message,
    templates: failure.message === null ? [] : [failure.message],
    field: failure.field,
    endpoints: [failure.endpoint],
    calls,
    resources: resourcesOf(calls, operations),
    anyCall: false,
    breadth: 0,
    place,
    causes: failure.causes.map(() => null),
    splitsByCall: false,
  };
}

const resourcesOf = (calls: ReadonlySet<CallKey>, operations: Operations): ReadonlySet<string> =>
  new Set([...calls].flatMap((key) => operations.resource(key.replace(/^\S+ |#.*$/g, '')) ?? []));

/** Two fixes for calls of different paths; `#bulk` and its like share one, and a reader knows which of them was sent. */
function splitsByCall(fixes: readonly StatementCalls[]): boolean {
  const paths = fixes.flatMap(({ when }) => (when === undefined ? [] : [new Set(when.map(callWithoutVariant))]));
  return paths.some((one, at) => paths.slice(at + 1).some((other) => [...other].every((path) => !one.has(path))));
}
