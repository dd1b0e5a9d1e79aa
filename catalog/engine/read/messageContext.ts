import { lastNotAbove } from '../span';
import type { FoundResponse, RequestClues, SeenCall } from '../report';
import { type Marks, noClues } from './marks';
import { beside, NEAR, recordAround } from './nearby';

/** What a free message has beside it, for those who find messages without a body. */
export interface MessageContext {
  /** HTTP status; null where none belongs to it. */
  status: number | null;
  /** Null where none belongs to it. */
  call: SeenCall | null;
  /** The service's exception class with its package, from the words in front; null for none. */
  exception: string | null;
  /** What a command or request line says of it; of a call that is only named, its host. */
  request: RequestClues;
}

const EXCEPTION = /\b((?:com\.easemob|com\.hyphenate|org\.(?:apache\.)?usergrid)\.[\w.$]{1,160}(?:Exception|Error))\b/g;
const CLIENT_EXCEPTION = /\.server\.exception\.EM/;

/**
 * A reader of what stands beside any place of the marked text: status, call, the service's exception class, request details. `found` are the
 * responses recognised already: what belongs to them is not handed out again.
 */
export function messageContexts(
  marks: Marks,
  found: readonly FoundResponse[],
): (start: number, end: number) => MessageContext {
  const { text } = marks;
  const bodies = found.filter((response) => response.form !== 'status');
  const ends = bodies.map((response) => response.end);
  return (start, end) => {
    const before = lastNotAbove(ends, start);
    const floor = ends[before] ?? 0;
    const ceiling = bodies[before + 1]?.start ?? text.length;
    const near = beside(marks, start, end, floor, Math.max(end, ceiling));
    const record = recordAround(marks, start);
    const exception =
      [...text.slice(Math.max(record.start, floor, start - NEAR), start).matchAll(EXCEPTION)].at(-1)?.[1] ?? null;
    return {
      status: near.status?.status ?? null,
      call: near.call?.call ?? null,
      exception: exception !== null && CLIENT_EXCEPTION.test(exception) ? null : exception,
      request: { ...(near.call?.clues ?? noClues()), host: near.call?.host ?? null },
    };
  };
}
