import type { CallKey, Localized } from './types';

/** Types for what the explainer finds in a pasted text, and what it says about it. */

/** Notation of a response. `message` is a message alone, `number` a status alone, such as "403" or "HTTP 429". */
export type Format =
  | 'json'
  | 'http'
  | 'har'
  | 'html'
  | 'python'
  | 'php'
  | 'java'
  | 'dotnet'
  | 'sdk'
  | 'log'
  | 'listing'
  | 'message'
  | 'number';

/**
 * What a response says, whatever its format. `error`: the call failed. `partial`: some items of the call failed.
 * `success`: the call succeeded. `status`: only a status is known. `foreign`: this API does not send such a response.
 */
export type ResponseKind = 'error' | 'partial' | 'success' | 'status' | 'foreign';

/** Damage to the text of a response. Most kinds were repaired when it was read; `truncated` cannot be. */
export type Damage = 'truncated' | 'wrapped' | 'curly-quotes' | 'escaped' | 'repaired' | 'full-width';

/** A call as the text shows it: `PUT`, `/easemob-demo/chat/chatgroups/1/users`. */
export interface SeenCall {
  /** In upper case; null if the text does not show it. */
  method: string | null;
  /** Without host and query, but with the App Key if the text has it. */
  path: string;
}

/** A response that was found in a text. Fields are null if the text does not contain them. */
export interface FoundResponse {
  format: Format;
  kind: ResponseKind;
  /** HTTP status, from the status line, the body, or the words next to the response. */
  status: number | null;
  /** The value of the field `error`. */
  error: string | null;
  /** The number that newer services send as `error_code`: 14007, 4000005. */
  errorCode: number | null;
  /** The value of `error_description` or of a field that replaces it, or a message without a body. */
  message: string | null;
  /** Class of the service's exception, usually with its package. */
  exception: string | null;
  /** From a request line, a command or a URL next to the response, or from its body. */
  call: SeenCall | null;
  /** Milliseconds since 1970, from the body. For a response that is only a status, from its log line. */
  timestamp: number | null;
  /** Position in the pasted text: UTF-16 offsets with an exclusive end. */
  start: number;
  end: number;
  /** The parsed body; null if there is none. */
  body: unknown;
  /** Empty if the text was intact. */
  damage: Damage[];
  /** Why this API cannot have sent the response: `webhook`, `sdk-callback`, `other-api` …. Null if it can. */
  foreign: string | null;
  /** Failures inside an HTTP 200 response, one for each failed item. */
  failures: ItemFailure[];
  /** Number of items in the same response that succeeded. */
  succeeded: number;
  /** What the paste shows of the request, for checking its values. */
  request: RequestClues;
}

/** A failed item of a bulk call. */
export interface ItemFailure {
  /** The field that reports the failure, as the catalog writes it: `data[].reason`. */
  field: string;
  /** The reason in that field; null if the response says only that the item failed. */
  message: string | null;
  /** The user, key or other thing that the item is about; null if the body does not say. */
  subject: string | null;
}

/** What a paste shows of the request. Secrets are kept here, but never become part of a report's texts. */
export interface RequestClues {
  /** The header `Authorization`, unmasked: `Bearer …`. */
  authorization: string | null;
  /** Whether the paste shows the headers of the request. If so, headers that are missing here were not sent. */
  showsHeaders: boolean;
  /** The header `Content-Type`. */
  contentType: string | null;
  /** From the URL or the header `Host`. */
  host: string | null;
  /** The body of the request, as text. */
  body: string | null;
}

/** How certain the explanation is. */
export type Verdict = 'exact' | 'likely' | 'ambiguous' | 'status-only' | 'unknown' | 'not-an-error';

/** Facts that a verdict can be based on. */
export type Fact = 'status' | 'error' | 'errorCode' | 'message' | 'endpoint' | 'exception';

/** A comparison of one fact in the response with the entry. */
export interface Evidence {
  fact: Fact;
  /** `absent`: the response does not show the fact, or the entry does not depend on it. */
  outcome: 'agreed' | 'differed' | 'absent';
  /** In the entry; null if it has none. */
  expected: string | null;
  /** In the response; null if it has none. */
  seen: string | null;
}

/** A part of the response's message: literal words of the template, a captured value, or text that differs. */
export interface MessageSpan {
  kind: 'literal' | 'value' | 'differs';
  text: string;
  /** Placeholder name, if the part is a value. */
  name?: string;
}

/** One possible meaning of a response. */
export interface Candidate {
  /** Id of an error entry or a partial failure. */
  id: string;
  kind: 'error' | 'partial-failure';
  /** 0 to 1, within one response. */
  confidence: number;
  /** One comparison for each fact. */
  because: Evidence[];
  /** Captured values by placeholder name. */
  values: Record<string, string>;
  /** The whole message in pieces. */
  spans: MessageSpan[];
  /** Indexes of the entry's `causes` that apply to the call. */
  causes: number[];
  /** The fact that decides between this candidate and the one before it; null if none does. */
  decidedBy: Fact | null;
}

/** A value in the response or the request that breaks a documented rule. */
export interface Finding {
  /** Name of the rule: `user-id-characters`, `batch-too-large`, `token-missing-bearer`. */
  rule: string;
  /** The wrong value. Secrets are masked. */
  value: string;
  /** What is wrong and which rule says so. */
  text: Localized;
}

/** The question whose answer decides. */
export interface Question {
  fact: 'endpoint' | 'status' | 'error';
  /** Possible answers: call keys, statuses or error types. */
  options: string[];
}

/** A response with its explanation. Equal responses are merged into one with a count. */
export interface Explained {
  /** The first of the equal responses. */
  response: FoundResponse;
  /** How often the text contains it, from 1. */
  count: number;
  verdict: Verdict;
  /** Best first; empty if no entry is similar. */
  candidates: Candidate[];
  /** The call as the catalog writes it; null if the paste shows no known one. */
  endpoint: CallKey | null;
  /** Null, unless the verdict is `ambiguous`. */
  question: Question | null;
  /** Values that break documented rules. */
  findings: Finding[];
  /** Warnings. `sdk-number`: the client SDKs use the number for something else. */
  cautions: ('sdk-number' | 'other-api' | 'truncated' | 'partial-failure')[];
}

/** What was found in a text. */
export interface Report {
  /** In the order of the text. A bulk response has one element for each failed item. */
  responses: Explained[];
  /** How many characters were read. */
  read: number;
}

/** What is known besides the paste, such as the answer to the question. */
export interface ExplainOptions {
  /** Replaces the call that the text shows. */
  call?: CallKey;
  /** Used for responses without a status. */
  status?: number;
  /** Used for responses without an error type. */
  error?: string;
  /** Milliseconds since 1970, for responses without a time. By default, the system clock. */
  now?: number;
}
