import type { Form, FoundResponse, RequestClues } from '../report';

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
