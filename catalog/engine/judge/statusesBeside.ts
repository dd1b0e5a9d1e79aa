import { foreignCall } from '../provenance/callProvenance';
import type { Exchanges } from '../read';
import type { StatusMark } from '../read/marks';
import { lineStart } from '../read/records';
import { separateStatuses } from '../read/statuses';
import type { FoundResponse, SeenCall } from '../report';
import { blankOut, lastBefore } from '../span';
import { reachOfMessage } from '../weights';
import type { Index } from './prepare';

/**
 * Gives responses without a status the documented status of their message that the words around them name, and the call
 * on the line of that status.
 */
export function withStatusesBeside({ wordings }: Index, exchanges: Exchanges): Exchanges {
  const text = blankOut(exchanges.marks.text, exchanges.sent);
  const { calls } = exchanges.marks;
  const bodies = exchanges.responses.filter(({ kind }) => kind !== 'status');
  const named = bodies.map(({ start, end, message, status }, nth): StatusMark | undefined => {
    if (status !== null || message === null) return undefined;
    const from = Math.max(bodies[nth - 1]?.end ?? 0, start - reachOfMessage.statusOfBody);
    const to = Math.min(bodies[nth + 1]?.start ?? text.length, end + reachOfMessage.statusOfBody);
    const behind = separateStatuses(text.slice(end, to), end);
    const inside = separateStatuses(text.slice(start, end).slice(0, reachOfMessage.statusOfBody), start);
    const beside = [...inside, ...separateStatuses(text.slice(from, start), from).reverse(), ...behind];
    const matches = beside.length === 0 ? [] : wordings.matcher.matchMessage(message);
    const fitting = matches.filter(({ fit }, place) => place === 0 || fit === 'cut');
    return beside.find(({ status: one }) => fitting.some(({ template }) => wordings.list[template]?.statuses.has(one)));
  });
  const onLine = ({ start, status }: StatusMark | FoundResponse): string => `${lineStart(text, start)} ${status}`;
  const taken = new Set(named.flatMap((mark) => (mark ? onLine(mark) : [])));
  const callBeside = (mark: StatusMark | undefined): SeenCall | null => {
    const near = mark && calls[lastBefore(calls, mark.start)];
    if (!near || near.start < lineStart(text, mark.start)) return null;
    return foreignCall(near.host, near.call.path) === null ? near.call : null;
  };
  const completed = new Map(
    bodies.map((body, nth) => [
      body,
      { ...body, status: named[nth]?.status ?? body.status, call: body.call ?? callBeside(named[nth]) },
    ]),
  );
  const kept = exchanges.responses.filter((each) => each.kind !== 'status' || !taken.has(onLine(each)));
  return { ...exchanges, responses: kept.map((response) => completed.get(response) ?? response) };
}
