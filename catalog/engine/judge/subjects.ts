import type { ExplainError, ExplainFailure, StatementCalls } from '../catalogParts';
import { type Operations } from '../operations';
import { callWithoutVariant } from '../urls';
import type { CallKey } from '../types';
import { foldErrorType } from '../share/target';
import { anyCallBreadth } from '../weights';

/** An error entry or a partial failure, prepared for comparison with responses. */
export interface Subject {
  /** The id in `ids.txt`. */
  id: string;
  kind: 'error' | 'partial-failure';
  /** HTTP status. For a partial failure, this is 200. */
  status: number;
  /** Whether the status is a guess. */
  statusAssumed: boolean;
  /** The number in `error_code`; null if none is documented. */
  errorCode: number | null;
  /** The value in the catalog. */
  error: string | null;
  /** All folded values of the `error` field; null stands for a body without it. */
  errors: ReadonlySet<string | null>;
  /** The main template of the entry; null if none is documented. */
  message: string | null;
  /** All message templates, the main one first. */
  templates: readonly string[];
  /** For a partial failure, the field of the body with the message; null for an error. */
  field: string | null;
  /** Calls as the entry lists them. */
  endpoints: readonly CallKey[];
  /** The same calls, with all variants (`#bulk`) listed. */
  calls: ReadonlySet<CallKey>;
  /** Resources of its calls: the first segments of their paths. */
  resources: ReadonlySet<string>;
  /** Number of calls that can return it. Partial failures rank below all errors. */
  breadth: number;
  /** Index in the catalog. */
  place: number;
  /** Whether the entry also applies to calls that it does not list. */
  anyCall: boolean;
  /** Operations that each cause applies to; null if it applies to all. */
  causes: readonly (ReadonlySet<CallKey> | null)[];
  /** Whether the fix depends on the call, so that the body alone is not enough. */
  splitsByCall: boolean;
}

/** Prepares an error entry. `place` is its index in the catalog. */
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

/** Prepares a partial failure: part of an HTTP 200 response without an `error` field. */
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

/** Whether fixes differ between paths. Variants such as `#bulk` share one, and readers know which they sent. */
function splitsByCall(fixes: readonly StatementCalls[]): boolean {
  const paths = fixes.flatMap(({ when }) => (when === undefined ? [] : [new Set(when.map(callWithoutVariant))]));
  return paths.some((one, at) => paths.slice(at + 1).some((other) => [...other].every((path) => !one.has(path))));
}
