import type { Span } from '../span';
import type { Format, FoundResponse, RequestClues, ResponseKind, SeenCall } from '../report';

/** An HTTP status in a text. */
export interface StatusMark extends Span {
  /** Three digits, or the meaning of a reason phrase. */
  status: number;
  /** Part of a response head: counts for the next body at any distance. Others count only in their record. */
  head: boolean;
}

/** A call in a text: a request line, a URL with a method, a curl command. */
export interface CallMark extends Span {
  /** The method is null if there is none. */
  call: SeenCall;
  /** Of the URL or the `Host` header; null where neither is there. */
  host: string | null;
  /** A request line or command: counts for the next body at any distance. */
  strong: boolean;
  /** Headers and body of a request line or command; null for a call that is only named. */
  clues: RequestClues | null;
}

/** A request or response head with its header lines. Its body begins at its end. */
export interface HttpHead extends Span {
  /** Of a response; null for a request. */
  status: number | null;
  /** Of a request; null for a response. */
  call: CallMark | null;
}

/** An HTML page and its response; null for a page without a status. */
export interface Page extends Span {
  response: FoundResponse | null;
}

/** All that describes the responses of a text, except their bodies. Each list is in the order of the text. */
export interface Marks {
  /** All offsets are into it. */
  text: string;
  /** Whole `curl` commands. */
  commands: CallMark[];
  /** Whole HTML pages. */
  pages: Page[];
  /** Heads of requests and responses, except those inside commands. */
  heads: HttpHead[];
  /** Of response heads, and those named elsewhere. */
  statuses: StatusMark[];
  /** Of commands, of request heads, and those named elsewhere. */
  calls: CallMark[];
  /** Offsets at which records begin. */
  records: number[];
}

/** A response in a value, listing or page, before the text around it is used. */
export interface Recognized {
  /** Facts from the value itself. */
  response: FoundResponse;
  /** Any service may have sent it. Dropped if the text has a response of this API. */
  weak: boolean;
}

/** Everything that was found in a text. */
export interface Found {
  /** Sorted by place, without overlap. */
  responses: FoundResponse[];
  /** Parts that the caller sent, which contain no response. Sorted by position; spans may overlap. */
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
