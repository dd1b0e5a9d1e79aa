import { type Marks, noClues } from '../read/marks';
import { contextOf, NEAR, recordAround } from '../read/bodyContext';
import type { FoundResponse } from '../report';
import { lastNotAbove, type Span } from '../span';
import type { Hit, MessageMatch } from '../match/matcher';
import { cutTexts } from '../match/textReader';
import { isReasonPhrase } from '../read/reasons';
import { lineEnd } from '../read/records';
import { separateStatuses } from '../read/statuses';
import { foldErrorType } from '../match/normalize';
import { type Index, plainWords } from './prepare';
import { leastSimilarity, lengthOfLoneMessage, longestType, reachOfMessage } from '../weights';

/** Facts in the text next to a message. */
export interface Clues {
  /** A separate status from 400 to 599; null if there is none. */
  status: number | null;
  /** A documented error type, as the text spells it; null if there is none. */
  error: string | null;
  /** The text without these facts. */
  rest: string;
}

/** Words that look like an error type. A plain word (`unauthorized`) counts only as a cell or line. */
const typeLike = /(?<![\w.])(?:[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|[A-Z][A-Za-z]{3,60}Exception)/g;
/** A separate status: first in a row or list, in brackets, in a cell, or as the code. Others may mean anything. */
const statusLike =
  /(?:^[ \t]{0,8}(?:(?:[|>*•-]|\d{1,3}(?:[.)、\t]| ?(?=\|))|<t[dr]>)[ \t]{0,4}){0,4}|[[(（|\t>]|\bcode\s?[=:：])\s*[[(`"'“\\]{0,2}([45]\d\d)[\])）`"'”*\\]{0,2}(?=[\s|（(,，;:：<]|$)/;

/** Extracts a status and a documented error type from a short text. */
export function readClues(index: Index, text: string): Clues {
  const types = [...text.matchAll(typeLike)].map(([type]) => type);
  const error =
    [...types, ...text.split(/[|\t\n<>]/)].find((type) => index.byError.has(foldErrorType(type) ?? '')) ?? null;
  const status = statusLike.exec(text)?.[1] ?? null;
  const rest = [error, status].reduce<string>((left, clue) => (clue === null ? left : left.replace(clue, ' ')), text);
  return { status: status === null ? null : Number(status), error: error?.trim() ?? null, rest };
}

/** The clues on the line of a message, and the status there that is documented for it: `code 400 …`, `…（403）`. */
type CluesOnLine = Record<'before' | 'after', Clues> & { documented: number | null };

/** Reads the line of a message. */
export function cluesOnLine(index: Index, text: string, { start, end, template }: Hit): CluesOnLine {
  const line = lineAround(text, start, end);
  const before = text.slice(Math.max(line.start, start - reachOfMessage.line), start);
  const after = text.slice(end, Math.min(line.end, end + reachOfMessage.line));
  const marks = [...separateStatuses(before).reverse(), ...separateStatuses(after)];
  const documented = marks.find(({ status }) => index.wordings.list[template]?.statuses.has(status))?.status ?? null;
  return { before: readClues(index, before), after: readClues(index, after), documented };
}

/** The error type between a status and a message, as in a copied row: `401 unauthorized Unable to authenticate`. */
export function introducing(index: Index, text: string, start: number): string | null {
  const row =
    /(?<![\w.:/-])[45]\d\d[\])`]?[\s:：,，-]+([^\s\d][^\n]{0,60}?)[\s"“‘「`|>*•-]*$/.exec(
      text.slice(Math.max(0, start - reachOfMessage.line), start),
    )?.[1] ?? '';
  const words = row.replace(/^[^\w]+|[^\w)]+$/g, '');
  return words.split(/\s+/).length <= longestType && index.byError.has(foldErrorType(words) ?? '') ? words : null;
}

/** The error type directly before a message, unless it is only the reason phrase of the status. */
export function errorBefore(index: Index, text: string, start: number): string | null {
  const words = introducing(index, text, start);
  return words === null || isReasonPhrase(text, text.lastIndexOf(words, start), words) ? null : words;
}

const signs =
  /\b(?:error|exception|fail(?:ed|ure)?|denied|invalid|illegal|not (?:found|allowed|supported|exist|permitted)|unauthori[sz]ed|forbidden|exceed(?:s|ed)?|cannot|must be|doesn't exist|too (?:many|large|long)|timed? ?out|refused|missing|required|expired)\b/i;
const question =
  /[?？]|^(?:how|why|what|when|where|who|please|i|we|my)\b|(?:^|\b(?:what|how) )(?:can|could|should|would|is|are|do|does|did) (?:i|we|you|it|the|this|that|there|my|anyone)\b|怎么|如何|为什么|为何|请问|是否|吗|呢/i;

/** Whether a short text looks like an error message, and not like a question or an ordinary sentence. */
export function looksLikeError(text: string): boolean {
  const { shortest, longestLikeError, mostLines } = lengthOfLoneMessage;
  const isFitting = text.length >= shortest && text.length <= longestLikeError && text.split('\n').length <= mostLines;
  return isFitting && signs.test(text) && !isQuestion(text);
}

/** Whether a text is a question, in either language. */
export const isQuestion = (text: string): boolean => question.test(text);

/** The line around a position, at most 400 characters in each direction, without spaces around it. */
export function lineAround(text: string, start: number, end: number): { start: number; end: number } {
  const before = text.slice(Math.max(0, start - reachOfMessage.wholeLine), start);
  const after = text.slice(end, end + reachOfMessage.wholeLine);
  const head = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const tail = after.split(/[\r\n]/, 1)[0] ?? '';
  return { start: start - head.trimStart().length, end: end + tail.trimEnd().length };
}

/** Text that introduces a message: a mark, a number, a time or level, or Chinese words, with a status or an empty type. */
const announced =
  /(?:^|[:=：'"“‘「『`>([（【\]|,，。；•*-]|^\s*\d{1,5}[.)、]|(?:^|\s)\d\d:\d\d:\d\d[\d.,+:Z-]{0,16}|\b(?:ERROR|WARN(?:ING)?|INFO|FATAL|SEVERE)|(?:报错?|提示|返回|显示|错误|异常|响应|信息|描述|原因|内容|[是为说写]着?)(?:[45]\d\d)?)\s*(?:null\s+)?$/;
const statusRightBefore = /(?:^|[^\w.:/-])[45]\d\d[^\w\n]{1,4}$/;

/** Whether a message follows its documented status, or its line has only marks, a label, a status or a type besides. */
export function standsByItself(index: Index, text: string, hit: Hit): boolean {
  const { before, after, documented } = cluesOnLine(index, text, hit);
  const followsStatus = statusRightBefore.test(
    text.slice(Math.max(0, hit.start - reachOfMessage.statusBefore), hit.start),
  );
  if (followsStatus && documented !== null) return true;
  return (
    (announced.test(before.rest) || followsStatus) &&
    /^[\s.!,;。！'"”’`([（)\]）|}<]*(?:$|["'”’`,})\]<，。；！？、）】」|\t—\u4e00-\u9fff])/.test(after.rest)
  );
}

/** The range of a message, or of its whole line if that is similar to a longer message that contains this one. */
export function widen(index: Index, text: string, hit: Hit): Hit {
  if (index.wordings.list[hit.template]?.partOfAnother !== true) return hit;
  const line = lineAround(text, hit.start, hit.end);
  if (!/[a-z]{2}/i.test(text.slice(line.start, hit.start) + text.slice(hit.end, line.end))) return hit;
  const [nearest] = index.wordings.matcher.similar(text.slice(line.start, line.end), 1);
  const isLonger = nearest !== undefined && nearest.weight > hit.weight && nearest.score >= leastSimilarity.line;
  return isLonger ? { ...hit, ...line, template: nearest.template } : hit;
}

/** A body whose message goes on in the line below, as text recognition breaks it. */
export function withLineBelow({ wordings: { matcher } }: Index, text: string, response: FoundResponse): FoundResponse {
  const message = response.message ?? '\0';
  const at = text.slice(0, response.end).indexOf(message, response.start);
  const below = text.slice(at, lineEnd(text, at + message.length + 2));
  if (at < 0 || !/^[,:;，：；]?\r?\n/.test(below.slice(message.length))) return response;
  const wholeOf = (words: string): MessageMatch | undefined =>
    matcher.matchMessage(words).find(({ fit }) => fit === 'whole');
  const least = wholeOf(message)?.weight ?? 0;
  const joined = wholeOf(below);
  const hits = joined ? [{ ...joined, start: 0, end: below.length }] : matcher.scan(below);
  const hit = hits.find(({ start, end, weight }) => start === 0 && end > message.length && weight > least);
  return hit ? { ...response, message: below.slice(0, hit.end), end: Math.max(response.end, at + hit.end) } : response;
}

/** Leaves out what a row says again, or explains, behind its message or below: `400 invalid_grant “a” “a”：…；“b”：…`. */
export function withoutRemarks(index: Index, text: string, hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  hits.forEach((hit, at) => {
    const between = text.slice(hits[at - 1]?.end ?? 0, hit.start);
    const isExplained = /^["”]?[:：]/.test(text.slice(hit.end));
    const isNear = !between.includes('\n') || (isExplained && /^[^\n]*\n\W{0,6}$/.test(between));
    const row = isNear && separateStatuses(between).length === 0 ? kept.at(-1) : undefined;
    if (row === undefined || !isRemark(index, text, row, hit)) kept.push(hit);
  });
  return kept;
}

/** Whether a message behind another one repeats it, or that one has a status and an error type before it. */
function isRemark(index: Index, text: string, row: Hit, hit: Hit): boolean {
  const [said, again] = [row, hit].map(({ start, end }) => plainWords(text.slice(start, end)));
  const isRow = introducing(index, text, row.start) !== null;
  return said === again || (isRow && readClues(index, text.slice(row.end, hit.start)).error === null);
}

/** Messages in the gaps that an ellipsis cuts off. */
export const cutMessages = ({ wordings }: Index, text: string, gaps: readonly Span[]): Hit[] =>
  cutTexts(text, gaps).flatMap((span) => {
    const nearest = wordings.matcher.similar(text.slice(span.start, span.end));
    const cut = nearest.find(({ fit, weight }) => fit === 'cut' && weight >= leastSimilarity.weightOfCut);
    return cut ? [{ ...cut, ...span }] : [];
  });

/** Facts that belong to a message in free text: null, or an empty request, for what does not. */
type MessageContext = Pick<FoundResponse, 'status' | 'call' | 'exception' | 'request'>;

const EXCEPTION = /\b((?:com\.easemob|com\.hyphenate|org\.(?:apache\.)?usergrid)\.[\w.$]{1,160}(?:Exception|Error))\b/g;
const CLIENT_EXCEPTION = /\.server\.exception\.EM/;

/** Finds the facts at a position in the text that do not belong to the responses found before. */
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
    const near = contextOf(marks, { start, end, floor, ceiling: Math.max(end, ceiling) });
    const record = recordAround(marks, start);
    const exception =
      [...text.slice(Math.max(record.start, floor, start - NEAR), start).matchAll(EXCEPTION)].at(-1)?.[1] ?? null;
    const last = near.status !== null && near.status.end <= start ? near.status.end : floor;
    // What is below a line with only a status, or with one and a type, belongs to that one.
    const above = text.slice(Math.max(last, start - NEAR), start);
    const row = /^\W{0,6}([45]\d\d)[ \t]+\w+_\w+\s*\n\W{0,4}$/m.exec(above)?.[1];
    return {
      status: row ? Number(row) : /^\s*[45]\d\d\s*\n/m.test(above) ? null : (near.status?.status ?? null),
      call: near.call?.call ?? null,
      exception: exception !== null && CLIENT_EXCEPTION.test(exception) ? null : exception,
      request: { ...(near.call?.clues ?? noClues()), host: near.call?.host ?? null },
    };
  };
}
