import type { Form, FoundResponse, RequestClues, SeenCall } from '../report';

/** A stretch of the text: UTF-16 offsets, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** An HTTP status written somewhere, and how much it can be trusted to belong to a body further down. */
export interface StatusMark extends Stretch {
  /** Three digits, or what a reason phrase stands for. */
  status: number;
  /** A response head: it holds for the next body however far away; others only within their own record. */
  head: boolean;
}

/** A call written somewhere: a request line, a URL with a method, a curl command. */
export interface CallMark extends Stretch {
  /** Its method is null where none is written beside it. */
  call: SeenCall;
  /** Of the URL or the `Host` header; null where neither is there. */
  host: string | null;
  /** A request line or command: it holds for the next body however far away. */
  strong: boolean;
  /** Headers and body of a request line or command; null for a call that is only named. */
  clues: RequestClues | null;
}

/** A response found in a value, a listing or a page, before its surroundings are looked at. */
export interface Draft {
  /** What its own value says of it. */
  response: FoundResponse;
  /** It has only what any service's answer may have; it gives way to others nearby. */
  weak: boolean;
}

/** All that is found in a text. */
export interface Recognised {
  /** Sorted by place, without overlap. */
  responses: FoundResponse[];
  /** What the caller sent: nothing in there is an answer, whatever its words. Sorted by place; may overlap. */
  sent: Stretch[];
}

/** No details of a request known. */
export const noClues = (): RequestClues => ({ authorization: null, contentType: null, host: null, body: null });

/** A response of which nothing but its form and its place is known. */
export function blankResponse(form: Form, start: number, end: number): FoundResponse {
  return {
    form,
    status: null,
    error: null,
    message: null,
    exception: null,
    call: null,
    timestamp: null,
    start,
    end,
    body: null,
    damage: [],
    foreign: null,
    failures: [],
    succeeded: 0,
    request: noClues(),
  };
}
