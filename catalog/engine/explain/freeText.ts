import type { Hit } from '../matcher';
import { blankResponse } from '../recognise/found';
import type { FoundResponse } from '../report';
import { looksLikeError } from './prose';
import type { Index } from './index';
import type { Wording } from './wordings';

/** A hint of a status this near a message, on the same line, belongs to it. */
const nearby = 120;

/**
 * Adds to the responses found by their shape the documented messages that stand in the text between them, in the order of the text. A
 * message that anybody may use counts only where it stands by itself (a line, a quotation, a field). A bare status beside a message is
 * the message's. A short text without either that reads like an error message is one, though an unknown one.
 */
export function findBareMessages(index: Index, text: string, shaped: readonly FoundResponse[]): FoundResponse[] {
  const hits = gapsBetween(shaped, text.length).flatMap(([from, to]) => index.wordings.matcher.scan(text, from, to));
  const told = hits.filter((hit) => isTold(index.wordings.list[hit.template], hit, text));
  const bare = told.map((hit) => ({
    ...blankResponse('message', hit.start, hit.end),
    message: text.slice(hit.start, hit.end),
  }));
  const all = adoptStatuses(bare, shaped, text);
  if (all.length > 0) return all.sort(byPlace);
  return unknownMessage(index, text);
}

/** The stretches that no response covers; a bare status covers nothing. */
function gapsBetween(shaped: readonly FoundResponse[], length: number): [number, number][] {
  const gaps: [number, number][] = [];
  let from = 0;
  const covering = shaped.filter((response) => !isBareStatus(response));
  for (const { start, end } of [...covering].sort(byPlace)) {
    if (start > from) gaps.push([from, start]);
    from = Math.max(from, end);
  }
  return from < length ? [...gaps, [from, length]] : gaps;
}

const isBareStatus = ({ form, error, message }: FoundResponse): boolean =>
  error === null && message === null && (form === 'status' || form === 'log' || form === 'message');

function isTold(wording: Wording | undefined, hit: Hit, text: string): boolean {
  return wording !== undefined && (wording.telling || standsByItself(text, hit.start, hit.end));
}

/** Nothing but quotation marks, punctuation or a label ending in a colon stands around it on its line. */
function standsByItself(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - nearby), start)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  const after = text.slice(end, end + nearby).split(/[\r\n]/, 1)[0] ?? '';
  return /(?:^|[:=：'"“‘`>([|,-])\s*$/.test(before) && /^[\s.!,;。！'"”’`)\]|}<]*(?:$|["'”’`,})\]<])/.test(after);
}

/** Gives each bare status to the message on its line, and keeps the others. Both lists are in the order of the text. */
function adoptStatuses(bare: FoundResponse[], shaped: readonly FoundResponse[], text: string): FoundResponse[] {
  let next = 0;
  const kept = [...shaped].sort(byPlace).filter((response) => {
    if (!isBareStatus(response) || response.status === null) return true;
    while ((bare[next]?.end ?? Infinity) < response.start - nearby) next++;
    const owner = bare
      .slice(next, next + 3)
      .find((message) => message.status === null && isBeside(message, response, text));
    if (owner === undefined) return true;
    owner.status = response.status;
    owner.call ??= response.call;
    return false;
  });
  return [...kept, ...bare];
}

const byPlace = (one: FoundResponse, other: FoundResponse): number => one.start - other.start;

function isBeside(message: FoundResponse, status: FoundResponse, text: string): boolean {
  const [from, to] = [Math.min(message.start, status.start), Math.max(message.end, status.end)];
  const isInside = status.start >= message.start && status.end <= message.end;
  return isInside || (to - from < nearby + message.end - message.start && !/[\r\n]/.test(text.slice(from, to).trim()));
}

function unknownMessage(index: Index, text: string): FoundResponse[] {
  const message = text.trim();
  if (!looksLikeError(message) && !resembles(index, message)) return [];
  const start = text.indexOf(message);
  return [{ ...blankResponse('message', start, start + message.length), message }];
}

const longestLoneMessage = 600;
const likeEnough = 0.6;

const resembles = ({ wordings }: Index, message: string): boolean =>
  message.length > 2 &&
  message.length <= longestLoneMessage &&
  (wordings.matcher.similar(message, 1)[0]?.score ?? 0) >= likeEnough;
