import type { CallKey, Catalog, Localized } from './types';

/** What the explainer finds in a pasted text and what it says about it. */

/** How a response is written down. `message` is a message alone, `number` a status alone: "403", "HTTP 429". */
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
 * What a response says, whatever its format: that the call failed, that some items of it failed, that it succeeded, only a status
 * (`status`), or something that this API does not say (`foreign`).
 */
export type ResponseKind = 'error' | 'partial' | 'success' | 'status' | 'foreign';

/** What had to be mended, or could not be, to read a response. */
export type Damage = 'truncated' | 'wrapped' | 'curly-quotes' | 'escaped' | 'repaired' | 'full-width';

/** A call as it stands in the text: `PUT`, `/easemob-demo/chat/chatgroups/1/users`. */
export interface SeenCall {
  /** In capitals; null where the text does not tell. */
  method: string | null;
  /** Without host and query, the App Key in front as it stands there. */
  path: string;
}

/** One response found in a text. Fields that the text does not hold are null. */
export interface FoundResponse {
  format: Format;
  kind: ResponseKind;
  /** HTTP status: from the head, the body, or the words beside it. */
  status: number | null;
  /** The machine field `error`. */
  error: string | null;
  /** The number that newer services send as `error_code`; 14007, 4000005. */
  errorCode: number | null;
  /** `error_description`, the field that stands for it, or a message found alone. */
  message: string | null;
  /** Class of the service's exception, as a rule with its package. */
  exception: string | null;
  /** From a request line, a command or a URL beside it, or named in the body. */
  call: SeenCall | null;
  /** Milliseconds since 1970: from the body, or from the log line of a response that is only its status. */
  timestamp: number | null;
  /** Where it stands in the pasted text: UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  /** The parsed body when there is one. */
  body: unknown;
  /** Empty when nothing had to be mended. */
  damage: Damage[];
  /** Why it cannot be an answer of this API (`webhook`, `sdk-callback`, `other-api` …); null when nothing speaks against it. */
  foreign: string | null;
  /** Failures inside an HTTP 200 answer, one per failed item. */
  failures: ItemFailure[];
  /** Items of the same answer that succeeded. */
  succeeded: number;
  /** Request details the paste shows beside the response, for the value checks (`authorization`, `contentType`, `host` …). */
  request: RequestClues;
}

/** One failed item of a bulk call. */
export interface ItemFailure {
  /** The field that holds it, as the catalog writes fields: `data[].reason`. */
  field: string;
  /** The reason, as the field has it; null where the answer says no more than that the item failed. */
  message: string | null;
  /** The user, key or other thing the item is about, where the body says so. */
  subject: string | null;
}

/** What a paste shows of the request. Secrets stay in here and are never part of a report's texts. */
export interface RequestClues {
  /** The header `Authorization`, unmasked: `Bearer …`. */
  authorization: string | null;
  /** The paste shows the request's headers, so that a header that is not among them was not sent. */
  showsHeaders: boolean;
  /** The header `Content-Type`. */
  contentType: string | null;
  /** Of the URL, or the header `Host`. */
  host: string | null;
  /** What was sent, as text. */
  body: string | null;
}

/** How sure the answer is; see `catalog/README.md` for the rule behind each word. */
export type Verdict = 'exact' | 'likely' | 'ambiguous' | 'status-only' | 'unknown' | 'not-an-error';

/** The facts a verdict can rest on. */
export type Fact = 'status' | 'error' | 'errorCode' | 'message' | 'endpoint' | 'exception';

/** One fact of the response held against the entry. */
export interface Evidence {
  fact: Fact;
  /** `absent`: the response does not show it, or the entry is not tied to it. */
  outcome: 'agreed' | 'differed' | 'absent';
  /** As the entry has it; null where the entry says nothing of it. */
  expected: string | null;
  /** As the response has it; null where it is absent. */
  seen: string | null;
}

/** A stretch of the response's message: the template's own words, a captured value, or what differs. */
export interface MessageSpan {
  kind: 'literal' | 'value' | 'differs';
  text: string;
  /** Placeholder name of a value. */
  name?: string;
}

/** One possible meaning of a response. */
export interface Candidate {
  /** Id of an error entry or a partial failure. */
  id: string;
  kind: 'error' | 'partial-failure';
  /** 0 to 1, comparable within one response. */
  confidence: number;
  /** Status, error, message and endpoint, and `error_code` and exception where the response has them. */
  because: Evidence[];
  /** Captured values by placeholder name. */
  values: Record<string, string>;
  /** The message, cut into literal and value spans; joined they give the message back. */
  spans: MessageSpan[];
  /** Indexes into the entry's `causes` that can hold for the call in the paste. */
  causes: number[];
  /** Which fact, if known, would decide for this candidate against the one before it. */
  decidedBy: Fact | null;
}

/** A value of the response or the request held against a documented rule and found wrong. */
export interface Finding {
  /** Rule name: `user-id-characters`, `batch-too-large`, `token-missing-bearer` …. */
  rule: string;
  /** The offending value, masked where it is a secret. */
  value: string;
  /** What is wrong and which rule says so, with the value written in. */
  text: Localized;
}

/** The one question that would decide an ambiguous answer. */
export interface Question {
  fact: 'endpoint' | 'status' | 'error';
  /** Answers: call keys, statuses or error types. */
  options: string[];
}

/** One found response, explained. Equal responses are folded into one with their count. */
export interface Explained {
  /** The first of the equal ones. */
  response: FoundResponse;
  /** How often it stands in the text. */
  count: number;
  verdict: Verdict;
  /** Best first; empty when nothing comes near. */
  candidates: Candidate[];
  /** Catalog call that the paste's own call is, when it shows one. */
  endpoint: CallKey | null;
  /** Null unless the verdict is `ambiguous`. */
  question: Question | null;
  /** Empty when every value that can be checked is as documented. */
  findings: Finding[];
  /** A caution to print beside the answer (for instance: SDKs use 403 for something else). */
  cautions: ('sdk-number' | 'other-api' | 'truncated' | 'partial-failure')[];
}

/** Everything found in one text. */
export interface Report {
  /** In the order of the text; a bulk answer gives one for each failed item. */
  responses: Explained[];
  /** Characters looked at; less than the text's length when a cap cut it. */
  read: number;
}

/** What a reader adds to a paste: the answer to the question, or the page's own call. */
export interface ExplainOptions {
  /** Goes before the call that the text shows. */
  call?: CallKey;
  /** For responses that show none. */
  status?: number;
  /** For responses that have none. */
  error?: string;
  /** Milliseconds since 1970 that count as now for responses without a time of their own; the clock's when absent. */
  now?: number;
}

/** The parts of a catalog that explaining needs. */
export type ExplainCatalog = Pick<Catalog, 'errors' | 'statuses' | 'operations' | 'partialFailures'>;
