import { readPath, type SeenPath } from '../urls';
import { isStandIn } from '../match/values';
import type { Candidate, Finding, FoundResponse } from '../report';
import type { CallKey, RateLimit } from '../types';

/**
 * What the checks can use: one response, its most likely meaning, and the parts of the request that the paste shows.
 */
export interface CheckContext {
  /** For a failed item of a bulk response, this has the message of the item. */
  response: FoundResponse;
  /** Values captured from the message; empty if the catalog does not have exactly this message. */
  values: Readonly<Record<string, string>>;
  /** The call in the catalog; null if the paste does not show one. */
  call: CallKey | null;
  /** Documented limits of that call; empty if there are none. */
  limits: readonly RateLimit[];
  /** Path of the call, as the text shows it; null if it shows none. */
  path: SeenPath | null;
  /** Values of the path parameters by name, as the path has them. */
  parameters: ReadonlyMap<string, string>;
  /** The parsed JSON body of the request; null if there is none or it is not valid JSON. */
  requestBody: unknown;
  /** When the service answered, in milliseconds since 1970; the current time if the response does not say. */
  time: number;
}

/** One documented rule, and the function that checks it. */
export interface Check {
  /** Name of the rule. A finding can have a more specific name. */
  rule: string;
  /** Returns what is wrong. The result is empty if nothing is, or if the paste does not show enough to tell. */
  check(context: CheckContext): Finding[];
}

/** The call in the catalog and its limits, if the paste shows the call. */
export type CheckedCall = Pick<CheckContext, 'call' | 'limits'>;

/** Collects what the checks need. The response may be malformed in any way. */
export function checkContext(
  response: FoundResponse,
  best: Candidate | undefined,
  { call, limits }: CheckedCall,
  now: number,
): CheckContext {
  const path = response.call === null ? null : readPath(response.call.path);
  return {
    response,
    values: best === undefined || isOnlySimilar(best) ? {} : best.values,
    call,
    limits,
    path,
    parameters: parametersOf(call, path),
    requestBody: parse(response.request.body),
    time: response.timestamp ?? now,
  };
}

/** Whether the message differs from the documented one. Its values may then be any of its words. */
const isOnlySimilar = ({ because }: Candidate): boolean =>
  because.some(({ fact, outcome }) => fact === 'message' && outcome === 'differed');

/**
 * Compares the call's template with the path segment by segment, from the end, because the path may lack the App Key
 * at its start.
 */
function parametersOf(call: CallKey | null, path: SeenPath | null): Map<string, string> {
  const template = call?.replace(/^\w+ /, '').replace(/#.*$/, '').split('/').filter(Boolean) ?? [];
  const parameters = new Map<string, string>();
  template.reverse().forEach((segment, at) => {
    const seen = path?.segments.at(-1 - at);
    if (seen !== undefined && segment.startsWith('{')) parameters.set(segment.slice(1, -1), seen);
  });
  return parameters;
}

/** The value of a JSON text; null if it is not valid JSON. */
export function parse(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** Whether a text hides what was sent: a stand-in of documents, a variable, a mask, or something cut off. */
export const isHidden = (value: string): boolean =>
  isStandIn(value) || /^(?:[:$[]\w|YYYY)|[{}…]|\*\*|\.{3}/.test(value);
