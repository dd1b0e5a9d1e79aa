import { type Marks, noClues } from '../read/marks';
import { contextOf, NEAR, recordAround } from '../read/bodyContext';
import type { FoundResponse, RequestClues, SeenCall } from '../report';
import { lastNotAbove } from '../span';
import type { Hit } from '../match/matcher';
import { isReasonPhrase } from '../read/reasons';
import { foldErrorType } from '../read/body/fields';
import type { Index } from './prepare';
import { likeEnough, longestLoneMessage, reachOfMessage } from '../weights';

/** What words beside a message say of its response. */
export interface Clues {
  /** A status from 400 to 599 that stands apart; null for none. */
  status: number | null;
  /** A documented error type, spelled as in the text; null for none. */
  error: string | null;
  /** The words without the clues. */
  rest: string;
}

/** `forbidden_op`, `MessageUnavailableException`, but no `java.lang.IllegalArgumentException`; plain words (`unauthorized`) count only as the cell of a table. */
const typeLike = /(?<![\w.])(?:[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|[A-Z][A-Za-z]{3,60}Exception)/g;
/** A status that stands apart: at the head, in brackets, in a cell. Other numbers may count anything. */
const statusLike = /(?:^|[[(|\t])\s*([45]\d\d)(?=\s*(?:[\])|\t,:]|$)|\s)/;

/** Reads a status and a documented error type out of a short stretch of text; other words are left. */
export function readClues(index: Index, text: string): Clues {
  const types = [...text.matchAll(typeLike)].map(([type]) => type);
  const error = [...types, ...cellsOf(text)].find((type) => index.byError.has(foldErrorType(type) ?? '')) ?? null;
  const status = statusLike.exec(text)?.[1] ?? null;
  const rest = [error, status].reduce<string>((left, clue) => (clue === null ? left : left.replace(clue, ' ')), text);
  return { status: status === null ? null : Number(status), error, rest };
}

const cellsOf = (text: string): string[] => (/[|\t]/.test(text) ? text.split(/[|\t]/).map((cell) => cell.trim()) : []);

/** The first cell of the row that a message stands in: `404 resource_not_found …`, `| 403| …`, `- 502<tab>…`. */
const rowStatusLike =
  /^[ \t]{0,8}(?:(?:[|>*•-]|<t[dr]>)[ \t]{0,4}){0,4}[[(`"']?([45]\d\d)[\])`"'*]{0,2}(?=[\s|（(,;:：<]|$)/;

/** The status that the row of a message begins with; null where its line begins otherwise. */
export function rowStatus(text: string, message: number): number | null {
  const status = rowStatusLike.exec(text.slice(lineAround(text, message, message).start, message))?.[1];
  return status === undefined ? null : Number(status);
}

/** `Request Entity Too Large` is the longest. */
const longestType = 4;

/** The error type right before a message, with a status before it: `401 unauthorized Unable to authenticate (OAuth)`, a row that has lost its lines. */
export function introducing(index: Index, text: string, start: number): string | null {
  const row =
    /(?:^|\n)[\s|[(]{0,8}[45]\d\d[\])]?\s+(\S[^\n]{0,60})$/.exec(
      text.slice(Math.max(0, start - reachOfMessage.line), start),
    )?.[1] ?? '';
  const words = row.trim();
  return words.split(/\s+/).length <= longestType && index.byError.has(foldErrorType(words) ?? '') ? words : null;
}

/** The error type right before a message, where it is more than the reason phrase of that status. */
export function errorBefore(index: Index, text: string, start: number): string | null {
  const words = introducing(index, text, start);
  if (words === null) return null;
  const type = words.replace(/[:：]$/, '');
  return isReasonPhrase(text, text.lastIndexOf(words, start), type) ? null : type;
}

const signs =
  /\b(?:error|exception|fail(?:ed|ure)?|denied|invalid|illegal|not (?:found|allowed|supported|exist|permitted)|unauthori[sz]ed|forbidden|exceed(?:s|ed)?|cannot|must be|doesn't exist|does not exist|too (?:many|large|long)|timed? ?out|refused|missing|required|expired)\b/i;
const question =
  /[?？]|^(?:how|why|what|when|where|who|please|i|we|my)\b|^(?:can|could|should|would|is|are|do|does|did) (?:i|we|you|it|the|this|that|there|my|anyone)\b|怎么|如何|为什么|为何|请问|是否|吗|呢/i;

/** Whether a short text reads like an error message rather than like somebody's question or an ordinary sentence. */
export function looksLikeError(text: string): boolean {
  if (
    text.length < longestLoneMessage.shortest ||
    text.length > longestLoneMessage.errorLike ||
    text.split('\n').length > longestLoneMessage.lines
  )
    return false;
  return signs.test(text) && !isQuestion(text);
}

/** Whether somebody asks something, in either language. */
export const isQuestion = (text: string): boolean => question.test(text);

/** The line around a place, without spaces at its ends; at most 400 characters to either side. */
export function lineAround(text: string, start: number, end: number): { start: number; end: number } {
  const before = text.slice(Math.max(0, start - reachOfMessage.wholeLine), start);
  const after = text.slice(end, end + reachOfMessage.wholeLine);
  const head = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const tail = after.split(/[\r\n]/, 1)[0] ?? '';
  return { start: start - head.trimStart().length, end: end + tail.trimEnd().length };
}

/**
 * What a message begins behind: a mark, the number in a list, the time or level of a log line, or the Chinese words for "says" and
 * "fails with", a status after them or not.
 */
const announced =
  /(?:^|[:=：'"“‘`>([\]|,•*-]|^\s*\d{1,5}[.)、]|(?:^|\s)\d\d:\d\d:\d\d[\d.,+:Z-]{0,16}|\b(?:ERROR|WARN(?:ING)?|INFO|FATAL|SEVERE)|(?:报错?|提示|返回|显示|错误|异常|响应)(?:[45]\d\d)?)\s*$/;
const statusRightBefore = /(?:^|[^\w.:/-])[45]\d\d\s{1,4}$/;

/** Only quotation marks, punctuation, a label ending in a colon, a status or an error type are around it on its line. */
export function standsByItself(index: Index, text: string, start: number, end: number): boolean {
  const line = lineAround(text, start, end);
  const before = readClues(index, text.slice(Math.max(line.start, start - reachOfMessage.line), start)).rest;
  const after = readClues(index, text.slice(end, Math.min(line.end, end + reachOfMessage.line))).rest;
  return (
    (announced.test(before) ||
      statusRightBefore.test(text.slice(Math.max(line.start, start - reachOfMessage.statusBefore), start))) &&
    /^[\s.!,;。！'"”’`)\]|}<]*(?:$|["'”’`,})\]<，。；！？、）】」]|[|\t]|是?(?:什么|啥|怎么|咋|为什么|如何))/.test(
      after,
    )
  );
}

/**
 * The stretch of a message found in free text. Where it is a piece of another message, and the line around it nearly is that other one,
 * the line is the message: "can nt join this group, reason:user bob has joined too many groups!".
 */
export function widen(index: Index, text: string, hit: Hit): Hit {
  if (index.wordings.list[hit.template]?.partOfAnother !== true) return hit;
  const line = lineAround(text, hit.start, hit.end);
  if (line.end - line.start <= hit.end - hit.start) return hit;
  const [nearest] = index.wordings.matcher.similar(text.slice(line.start, line.end), 1);
  const isLonger = nearest !== undefined && nearest.weight > hit.weight && nearest.score >= likeEnough.line;
  return isLonger ? { ...hit, ...line, template: nearest.template } : hit;
}

/** What belongs to a message in free text. */
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
 * Returns a function that finds what belongs to a place in the text: status, call, exception class, request details. `found` are the
 * responses recognised already: what belongs to them is not handed out again.
 */
export function messageContexts(
  marks: Marks,
  found: readonly FoundResponse[],
): (start: number, end: number) => MessageContext {
  const { text } = marks;
  const bodies = found.filter((response) => response.kind !== 'status');
  const ends = bodies.map((response) => response.end);
  return (start, end) => {
    const before = lastNotAbove(ends, start);
    const floor = ends[before] ?? 0;
    const ceiling = bodies[before + 1]?.start ?? text.length;
    const near = contextOf(marks, start, end, floor, Math.max(end, ceiling));
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
