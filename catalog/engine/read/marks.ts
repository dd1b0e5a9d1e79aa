import type { Span } from '../span';
import type { Format, FoundResponse, RequestClues, ResponseKind, SeenCall } from '../report';

/** An HTTP status written somewhere, and how much it can be trusted to belong to a body further down. */
export interface StatusMark extends Span {
  /** Three digits, or what a reason phrase stands for. */
  status: number;
  /** A response head: it holds for the next body however far away; others only within their own record. */
  head: boolean;
}

/** A call written somewhere: a request line, a URL with a method, a curl command. */
export interface CallMark extends Span {
  /** Its method is null where none is written beside it. */
  call: SeenCall;
  /** Of the URL or the `Host` header; null where neither is there. */
  host: string | null;
  /** A request line or command: it holds for the next body however far away. */
  strong: boolean;
  /** Headers and body of a request line or command; null for a call that is only named. */
  clues: RequestClues | null;
}

/** A request or response head with its header lines. */
export interface HttpHead extends Span {
  /** Of a response; null for a request. */
  status: number | null;
  /** Of a request; null for a response. */
  call: CallMark | null;
  /** Offset at which the body begins (or would). */
  body: number;
}

/** An HTML page in the text and the response it is; null for a page without a status. */
export interface Page extends Span {
  response: FoundResponse | null;
}

/** Everything in a text that describes its responses, except their bodies. Each list is in the order of the text. */
export interface Marks {
  /** All offsets are into it. */
  text: string;
  /** Whole `curl` commands. */
  commands: CallMark[];
  /** Whole HTML pages. */
  pages: Page[];
  /** Heads of requests and responses; none inside a command. */
  heads: HttpHead[];
  /** Of response heads, and those named elsewhere. */
  statuses: StatusMark[];
  /** Of commands, of request heads, and those named elsewhere. */
  calls: CallMark[];
  /** Offsets at which records begin. */
  records: number[];
}

/** A response recognized in a value, a listing or a page, before status and call are taken from the text around it. */
export interface Recognized {
  /** What the value itself says. */
  response: FoundResponse;
  /** Any service may have sent it. It is dropped if the text holds a response of this API. */
  weak: boolean;
}

/** Everything that was found in a text. */
export interface Found {
  /** Sorted by place, without overlap. */
  responses: FoundResponse[];
  /** What the caller sent. Nothing inside is a response. Sorted by place; spans may overlap. */
  sent: Span[];
}

/** Whether the service carried out the call, even if some items failed. */
export const isAnswer = ({ kind }: Pick<FoundResponse, 'kind'>): boolean => kind === 'partial' || kind === 'success';

/** No details of a request known. */
export const noClues = (): RequestClues => ({
  showsHeaders: false,
  authorization: null,
  contentType: null,
  host: null,
  body: null,
});

/** An empty response: format, kind and place are set, everything else is null. */
export function blankResponse(format: Format, kind: ResponseKind, { start, end }: Span): FoundResponse {
  return {
    format,
    kind,
    status: null,
    error: null,
    errorCode: null,
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
