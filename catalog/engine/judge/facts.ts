import { fieldsOf, foldErrorType } from '../read/body/fields';
import { isPathAlone } from '../provenance/callProvenance';
import type { Operations } from '../operations';
import { hasApiShape, hasDescription, hasErrorField } from '../read/body/kinds';
import { reasonPhrases } from '../read/reasons';
import type { ExplainOptions, FoundResponse, ItemFailure } from '../report';
import type { CallKey } from '../types';
import { fewestWords } from '../weights';

/** What is known of one response, the reader's additions included. */
export interface Facts {
  /** HTTP status: from the response, else from the reader; null for none. */
  status: number | null;
  /** The machine field `error`, from the response or from the reader; null if missing or blank. */
  error: string | null;
  /** The number in `error_code`; null for none. */
  errorCode: number | null;
  /** Null where it is missing or blank. */
  message: string | null;
  /** Class of the exception; null where it is missing or blank. */
  exception: string | null;
  /** The call as it stands in the text, or the reader's answer; null for none. */
  seenCall: string | null;
  /** HTTP method that a bulk answer gives as its `action`; null for none. */
  method: string | null;
  /** Operations the call can be; empty when there is none or it is not in the catalog. */
  calls: readonly CallKey[];
  /** What an unknown call is about (`chatgroups`); null where the call is known, is missing, or is about something else. */
  resource: string | null;
  /** What the call is about, known or not; null for none. */
  about: string | null;
  /** The call has no App Key and may be a request to the reader's backend. It can support an entry, but not contradict one. */
  mayBeServed: boolean;
  /** A parsed body stands behind the fields, so that a missing field is really missing. */
  hasBody: boolean;
  /** The body has the fields that this API's bodies have, beyond those any service has. */
  hasApiShape: boolean;
  /** A body stands behind the fields that does not name its message `error_description`, as other services' do. */
  namesOtherwise: boolean;
  /** The body is whole, names its message `error_description`, and has no `error` beside it. */
  lacksError: boolean;
  /** It was read off a gateway's HTML page. */
  isPage: boolean;
  /** The response says nothing but the reason phrase of its status. */
  isReasonPhrase: boolean;
  /** Why it cannot be an answer of this API (`webhook`, `other-api` …); null when nothing speaks against it. */
  foreign: string | null;
  /** The text around the response names another service. */
  ofOtherService: boolean;
  /** Found in free text: no body, no field, nothing that a response is made of. */
  isFreeText: boolean;
  /** Field of an HTTP 200 body that the message stands in; null for an error response. */
  field: string | null;
  /** One item of a bulk answer alone, without the answer around it. */
  isItemAlone: boolean;
  /** Whether partial failures can be meant: the message stands in a bulk answer, or nothing says where it comes from. */
  mayBePartial: boolean;
}

/** Gathers the facts of a response; what the text says goes before what the reader adds, but the reader's call decides among several. */
export function factsOf(
  response: FoundResponse,
  options: ExplainOptions,
  operations: Operations,
  ofOtherService: boolean,
): Facts {
  const calls = callsOf(response, options, operations);
  const fields = fieldsOf(response.body);
  const error = textOrNull(response.error) ?? options.error ?? null;
  const resource = response.call === null ? null : operations.resource(response.call.path);
  return {
    status: response.status ?? options.status ?? null,
    error,
    errorCode: response.errorCode,
    message: textOrNull(response.message),
    exception: textOrNull(response.exception),
    seenCall: options.call ?? (response.call === null ? null : callText(response.call)),
    method: methodOf(response.body),
    calls,
    resource: calls.length === 0 ? resource : null,
    about: resource,
    mayBeServed: options.call === undefined && resource === null && isPathAlone(response),
    hasBody: isRecord(response.body),
    hasApiShape: hasApiShape(fields),
    namesOtherwise: isRecord(response.body) && !hasDescription(fields),
    lacksError:
      error === null &&
      isRecord(response.body) &&
      fields.has('errordescription') &&
      !response.damage.includes('truncated'),
    foreign: response.foreign ?? (response.kind === 'foreign' ? 'other-api' : null),
    ofOtherService,
    isFreeText: response.format === 'message',
    isPage: response.format === 'html',
    isReasonPhrase: false,
    field: null,
    isItemAlone: false,
    mayBePartial: error === null && (response.status ?? 200) === 200 && !hasErrorField(fields),
  };
}

/** In a paste that is cut off, the message may be what the cut went through: nothing stands behind it. */
export function isCutOff({ body, damage, error, message }: FoundResponse): boolean {
  if (message === null || !damage.includes('truncated')) return false;
  if (typeof body !== 'object' || body === null) return true;
  const last = Object.values(body).at(-1);
  return last === message || (error === message && last === error);
}

/** The facts without a message that is cut off after a word or two; null if more of it is left. */
export function withoutStub(response: FoundResponse, facts: Facts): Facts | null {
  if (facts.message === null || !isCutOff(response)) return null;
  return facts.message.trim().split(/\s+/).length < fewestWords ? { ...facts, message: null, hasBody: false } : null;
}

/** A body beside another service's URL is that service's, unless it has this API's own shape or says no more than its status. */
export const takeForForeign = (facts: Facts): Facts =>
  facts.foreign === null && facts.ofOtherService && facts.hasBody && !facts.hasApiShape && !facts.isReasonPhrase
    ? { ...facts, foreign: 'other-api' }
    : facts;

/** The facts of one failed item of a bulk answer: its own message, the call and the shape of the answer around it. */
export const factsOfFailure = (facts: Facts, failure: ItemFailure, body: unknown): Facts => ({
  ...facts,
  status: facts.status ?? 200,
  error: null,
  errorCode: null,
  message: textOrNull(failure.message),
  exception: null,
  hasBody: true,
  lacksError: false,
  isItemAlone: isRecord(body) && 'reason' in body,
  field: failure.field,
  mayBePartial: true,
});

function callsOf(response: FoundResponse, options: ExplainOptions, operations: Operations): CallKey[] {
  if (options.call !== undefined) return operations.covered(options.call);
  if (response.call === null) return [];
  return operations.findSent(response.call.method, response.call.path, response.request.body);
}

const callText = ({ method, path }: { method: string | null; path: string }): string =>
  method === null ? path : `${method} ${path}`;

const methods = new Set(['GET', 'POST', 'PUT', 'DELETE']);

function methodOf(body: unknown): string | null {
  const action = isRecord(body) && typeof body.action === 'string' ? body.action.toUpperCase() : '';
  return methods.has(action) ? action : null;
}

const textOrNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);

/** Whether a body is an object. Arrays are not bodies of this API. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reason phrases by status, to tell a phrase that a proxy put into `error` from an error type. */
export type Reasons = ReadonlyMap<number, string>;

/** Statuses by their reason phrase, folded: the ones that servers send, and those of the catalog. */
export const statusesByPhrase = (reasons: Reasons): ReadonlyMap<string, number> =>
  new Map(
    [...reasonPhrases, ...[...reasons].map(([status, phrase]) => [phrase, status] as const)].map(([phrase, status]) => [
      foldErrorType(phrase) ?? '',
      status,
    ]),
  );

/**
 * Reads a response that is nothing but a reason phrase as its status: "Bad Request" alone, or a framework's default body whose
 * `error` and `message` repeat the status. Bodies in this API's own shape and gateway pages keep their words: some are documented.
 */
export function readReasonPhrase(facts: Facts, phrases: ReadonlyMap<string, number>): Facts {
  if (facts.hasApiShape || facts.isPage || facts.field !== null) return facts;
  const words = [facts.error, facts.message].map(foldErrorType).filter((word) => word !== null);
  const [first] = words.map((word) => phrases.get(word));
  const isPhrase = first !== undefined && words.every((word) => phrases.get(word) === first);
  if (!isPhrase || (facts.status !== null && facts.status !== first)) return facts;
  return { ...facts, status: first, error: null, message: null, isReasonPhrase: true };
}
