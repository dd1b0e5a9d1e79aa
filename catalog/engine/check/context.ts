import { readPath, type SeenPath } from '../read/calls';
import type { Candidate, Finding, FoundResponse } from '../report';
import type { CallKey, RateLimit } from '../types';

/** What the checks look at: one response, its best meaning, and the request as far as the paste shows it. */
export interface CheckContext {
  /** One failed item of a bulk answer has its own message in it. */
  response: FoundResponse;
  /** Values captured from the message; empty where it is not known. */
  values: Readonly<Record<string, string>>;
  /** The catalog call, where the paste shows one. */
  call: CallKey | null;
  /** What is documented of that call's allowances; empty where nothing is. */
  limits: readonly RateLimit[];
  /** Path of the call, as the text shows it; null where it shows none. */
  path: SeenPath | null;
  /** Parameters of the call's path by name, as the path gives them. */
  parameters: ReadonlyMap<string, string>;
  /** The request's JSON; null where there is none or it cannot be read. */
  requestBody: unknown;
  /** Milliseconds since 1970: when the service answered, or else now. */
  time: number;
}

/** One rule that values are held against. */
export interface Check {
  /** Names the rule; a finding's own name may be more exact. */
  rule: string;
  /** What is wrong; empty when nothing is, or when the values do not show. */
  check(context: CheckContext): Finding[];
}

/** A call as the catalog knows it, as far as the paste shows it. */
export type CheckedCall = Pick<CheckContext, 'call' | 'limits'>;

/** Gathers what the checks need. Nothing of the response is trusted to be well formed. */
export function checkContext(
  response: FoundResponse,
  best: Candidate | undefined,
  { call, limits }: CheckedCall,
  now: number,
): CheckContext {
  const path = response.call === null ? null : readPath(response.call.path);
  return {
    response,
    values: best?.values ?? {},
    call,
    limits,
    path,
    parameters: parametersOf(call, path),
    requestBody: parse(response.request.body),
    time: response.timestamp ?? now,
  };
}

/** Lays the template of the call beside the path, from the end, since the App Key in front may be missing. */
function parametersOf(call: CallKey | null, path: SeenPath | null): Map<string, string> {
  const template = call?.replace(/^\w+ /, '').replace(/#.*$/, '').split('/').filter(Boolean) ?? [];
  const parameters = new Map<string, string>();
  template.reverse().forEach((segment, at) => {
    const seen = path?.segments.at(-1 - at);
    if (seen !== undefined && segment.startsWith('{')) parameters.set(segment.slice(1, -1), seen);
  });
  return parameters;
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
