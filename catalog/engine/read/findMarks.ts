import { byStart, covering, type Span } from '../span';
import { findCalls } from './calls';
import type { Marks, StatusMark } from './marks';
import { findCurlCommands, findHeads } from './readers/http';
import { findPages } from './readers/html';
import { recordStarts } from './records';
import { findStatuses } from './statuses';

/** Finds the marks of a text: commands, pages, heads, statuses, calls, records. Linear in the text; done once for each text. */
export function findMarks(text: string): Marks {
  const commands = findCurlCommands(text);
  const heads = outside(findHeads(text), commands);
  const covered = [...heads, ...commands];
  const ofHeads = heads.flatMap(({ start, end, status }): StatusMark[] =>
    status === null ? [] : [{ start, end, status, head: true }],
  );
  const requestLines = heads.flatMap(({ call }) => (call ? [call] : []));
  return {
    text,
    commands,
    pages: findPages(text),
    heads,
    statuses: [...ofHeads, ...outside(findStatuses(text), covered)].sort(byStart),
    calls: [...commands, ...requestLines, ...outside(findCalls(text), covered)].sort(byStart),
    records: recordStarts(text),
  };
}

/** The marks without the statuses inside the spans. Statuses inside the request, for example, belong to no response. */
export function withoutStatusesIn(marks: Marks, spans: readonly Span[]): Marks {
  if (spans.length === 0) return marks;
  const isInside = covering(spans);
  return { ...marks, statuses: marks.statuses.filter(({ start }) => !isInside(start)) };
}

/** Leaves out the marks inside a head or a command. */
function outside<Mark extends Span>(marks: Mark[], spans: readonly Span[]): Mark[] {
  const isInside = covering(spans);
  return marks.filter(({ start }) => !isInside(start));
}
