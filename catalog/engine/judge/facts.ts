import { type Fields, fieldsOf, isObject, textField } from '../read/body/fields';
import { foldErrorType } from '../match/normalize';
import { isPathAlone } from '../provenance/callProvenance';
import type { Operations } from '../operations';
import { hasApiShape, hasDescription } from '../read/body/kinds';
import { statusOfReason } from '../read/reasons';
import type { ExplainOptions, FoundResponse } from '../report';
import type { CallKey } from '../types';
import { methodOf } from '../urls';
import { fewestWords } from '../weights';

/** What a response says itself; `FoundResponse` describes each. Texts are null if they are blank. */
type Said = Pick<FoundResponse, 'status' | 'error' | 'errorCode' | 'message' | 'exception' | 'foreign' | 'format'>;

/** Everything that is known about a response or a failed item, including what the reader has added. */
export interface Facts extends Said {
  /** The error type in the form in which types are compared; see `foldErrorType`. */
  type: string | null;
  /** The call in the text, or the reader's answer; null if there is none. */
  seenCall: string | null;
  /** The HTTP method in the `action` of a bulk response; null if there is none. */
  method: string | null;
  /** Operations that the call may be; empty if there is none, or if it is not in the catalog. */
  calls: readonly CallKey[];
  /** The resource of the call (`chatgroups`), known or not; null if there is none. */
  about: string | null;
  /** Whether the call may be a request to the reader's backend. It can support an entry, but not contradict one. */
  mayBeServed: boolean;
  /** Whether the fields come from a parsed body, so that a missing field is really missing. */
  hasBody: boolean;
  /** Whether the body has fields that are typical of this API. */
  hasApiShape: boolean;
  /** Whether there is a body whose message is not in `error_description`, as in bodies of other services. */
  namesOtherwise: boolean;
  /** Whether the body is complete and has `error_description`, but no `error`. */
  lacksError: boolean;
  /** Whether the response contains only the reason phrase of its status. */
  isReasonPhrase: boolean;
  /** Whether the text around the response names another service. */
  ofOtherService: boolean;
  /** The field of an HTTP 200 body that contains the message; null for an error response. */
  field: string | null;
  /** Whether this is a single item of a bulk response, without the rest of the response. */
  isItemAlone: boolean;
  /** Whether partial failures are possible: the message is inside a bulk response, or its origin is not known. */
  mayBePartial: boolean;
}

/**
 * Collects the facts of a response, or of the first failed item if there is one. The text's facts come first, but the
 * reader's call decides among several.
 */
export function factsOf(
  response: FoundResponse,
  options: ExplainOptions,
  operations: Operations,
  ofOtherService: boolean,
): Facts {
  const { body, call, errorCode } = response;
  const [failure] = response.failures;
  const fields = fieldsOf(body);
  const error = failure ? null : (textOrNull(response.error) ?? options.error ?? null);
  const facts = {
    status: response.status ?? options.status ?? (failure ? 200 : null),
    error,
    type: foldErrorType(error),
    errorCode,
    message: textOrNull(failure ? failure.message : response.message),
    exception: textOrNull(response.exception),
    seenCall: options.call ?? (call === null ? null : `${call.method ?? ''} ${call.path}`.trim()),
    method: methodOf(fields.get('action')) ?? methodOfItems(fields),
    calls: callsOf(response, options, operations),
    about: call === null ? null : operations.resource(call.path),
    mayBeServed: options.call === undefined && isPathAlone(response),
    hasBody: isObject(body),
    hasApiShape: hasApiShape(fields),
    namesOtherwise: isObject(body) && !hasDescription(fields),
    lacksError: error === null && fields.has('errordescription') && !response.damage.includes('truncated'),
    foreign: response.foreign ?? (response.kind === 'foreign' ? 'other-api' : null),
    ofOtherService,
    format: response.format,
    isReasonPhrase: false,
    field: failure?.field ?? null,
    isItemAlone: failure !== undefined && fields.has('reason'),
    mayBePartial:
      failure !== undefined || (error === null && (response.status ?? 200) === 200 && !hasDescription(fields)),
  };
  return takeForForeign(readReasonPhrase(facts));
}

/** The method of a bulk response by the `action` of its items, as in `add_blocks`; null if there is none. */
function methodOfItems(fields: Fields): string | null {
  const data = fields.get('data');
  const action = textField(Array.isArray(data) ? fieldsOf(data[0]) : fields, 'action') ?? '';
  return action.startsWith('add_') ? 'POST' : action.startsWith('remove_') ? 'DELETE' : null;
}

/** Whether the message may be incomplete, because the paste is cut off and nothing follows the message. */
export function isCutOff({ body, damage, error, message }: FoundResponse): boolean {
  if (message === null || !damage.includes('truncated')) return false;
  if (typeof body !== 'object' || body === null) return true;
  const last = Object.values(body).at(-1);
  return last === message || (error === message && last === error);
}

/** The facts without a message of which only a word or two is left; null if more is left. */
export function withoutStub(response: FoundResponse, facts: Facts): Facts | null {
  if (facts.message === null || !isCutOff(response)) return null;
  return facts.message.trim().split(/\s+/).length < fewestWords ? { ...facts, message: null, hasBody: false } : null;
}

/** Treats a body next to another service's URL as foreign, unless it has this API's shape or only its status. */
const takeForForeign = (facts: Facts): Facts =>
  facts.foreign === null && facts.ofOtherService && facts.hasBody && !facts.hasApiShape && !facts.isReasonPhrase
    ? { ...facts, foreign: 'other-api' }
    : facts;

function callsOf(response: FoundResponse, options: ExplainOptions, operations: Operations): CallKey[] {
  if (options.call !== undefined) return operations.covered(options.call);
  if (response.call === null) return [];
  // A wrong method is the error of all calls with this path.
  const method = statusOfReason('Method Not Allowed') === response.status ? null : response.call.method;
  return operations.findSent(method, response.call.path, response.request.body);
}

const textOrNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);

/** Reduces a response with only a reason phrase to its status, unless it has the shape of this API or is a page. */
function readReasonPhrase(facts: Facts): Facts {
  if (facts.hasApiShape || facts.format === 'html' || facts.field !== null) return facts;
  const words = [facts.error, facts.message].filter((text) => foldErrorType(text) !== null);
  const [first = null, ...others] = new Set(words.map(statusOfReason));
  if (first === null || others.length > 0 || (facts.status !== null && facts.status !== first)) return facts;
  return { ...facts, status: first, error: null, type: null, message: null, isReasonPhrase: true };
}
