import { blankOut, byStart, gapsBetween } from '../span';
import { type Hit, withoutOverlap } from '../match/matcher';
import type { Exchanges } from '../read';
import { foldErrorType } from '../match/normalize';
import { foreignWords } from '../provenance/bodyProvenance';
import { isServedRequest } from '../provenance/callProvenance';
import {
  cluesOnLine,
  cutMessages,
  errorBefore,
  introducing,
  isQuestion,
  looksLikeError,
  messageContexts,
  readClues,
  standsByItself,
  widen,
  withLineBelow,
  withoutRemarks,
} from './messageClues';
import { blankResponse, type Marks } from '../read/marks';
import { statusOfReason, withoutReasonPhrases } from '../read/reasons';
import { lineEnd } from '../read/records';
import { statusesInRemark } from '../read/statuses';
import type { FoundResponse } from '../report';
import { type Index, plainWords } from './prepare';
import type { Subject } from './subjects';
import { atMost, leastSimilarity, lengthOfLoneMessage, reachOfMessage } from '../weights';

/**
 * Adds documented messages in the text between the recognized responses, in its order. A general message counts only on
 * its own. A short text without any is a remark about a status, or an unknown message if it looks like one.
 */
export function findFreeMessages(index: Index, { responses, sent, marks }: Exchanges): FoundResponse[] {
  const isOthers = ({ kind, body }: FoundResponse): boolean => kind === 'status' && body !== null;
  const text = blankOut(marks.text, [...sent, ...responses.filter(isOthers)]);
  const recognized = responses.map((response) => withLineBelow(index, text, withoutRowAbove(index, text, response)));
  const bodies = recognized.filter((response) => !isOnlyStatus(response));
  const gaps = gapsBetween(bodies, text.length);
  const hits = gaps.flatMap(({ start, end }) => index.wordings.matcher.scan(text, start, end));
  const found = withoutOverlap([
    ...hits.filter((hit) => isMessage(index, hit, text)),
    ...cutMessages(index, text, gaps),
  ]);
  const whole = withoutReasonPhrases(text, found, bodies).map((hit, at) =>
    at < atMost.messagesWidened ? widen(index, text, hit) : hit,
  );
  const messages = withoutRemarks(index, text, withoutOverlap(whole.map((hit) => withoutRowHead(text, hit))));
  const free = withoutEchoes(asResponses(index, text, marks, messages, recognized), recognized);
  const known = [...withoutStatusesOf(text, free, recognized), ...free].sort(byStart);
  const all = known.every(isOnlyStatus)
    ? known
    : known.filter((each) => !isOnlyStatus(each) || !isServedRequest(index.operations, each));
  const remark = all.every(isRemark) ? statusesInRemark(text) : [];
  const told = remark.length > all.length ? remark : all;
  if (told.some((response) => !isOnlyStatus(response)) || told.length > 1) return told;
  return loneMessage(index, text, told[0] ?? null) ?? told;
}

/** Drops messages that only repeat what a body in the same text says. */
function withoutEchoes(messages: FoundResponse[], recognized: readonly FoundResponse[]): FoundResponse[] {
  if (messages.length === 0) return [];
  const said = new Map(recognized.map((response) => [plainWords(response.message ?? ''), response]));
  return messages.filter((one) => {
    const other = said.get(plainWords(one.message ?? ''));
    const same = (fact: 'status' | 'error'): boolean => one[fact] === null || one[fact] === other?.[fact];
    return one.message === null || other === undefined || !same('status') || !same('error');
  });
}

/** Whether a response is a status that somebody mentions. Its line may be a message, unlike the record of a call. */
const isRemark = (response: FoundResponse): boolean =>
  isOnlyStatus(response) && response.format === 'number' && response.call === null;

const isOnlyStatus = ({ format, kind, error, errorCode, message }: FoundResponse): boolean =>
  error === null &&
  errorCode === null &&
  message === null &&
  (kind === 'status' || (kind === 'error' && ['number', 'http', 'log', 'message'].includes(format)));

function isMessage(index: Index, hit: Hit, text: string): boolean {
  const wording = index.wordings.list[hit.template];
  // Outside a body, any failed server may have sent a reason phrase from 500 on.
  if (wording === undefined || (statusOfReason(wording.template) ?? 0) >= 500) return false;
  const isAlone = text.trim().length - (hit.end - hit.start) <= 2;
  if (plainWord.test(wording.template)) return isAlone || isBesideCode(wording.subject, text, hit);
  return wording.telling || standsByItself(index, text, hit) || introducing(index, text, hit.start) !== null;
}

/** A body without the rows above it that have a status, a type and a documented message, and not both of the body. */
function withoutRowAbove(index: Index, text: string, response: FoundResponse): FoundResponse {
  const { start, end, error, message, status } = response;
  const [row = '', digits] =
    /^[^\w\n]{0,8}([45]\d\d)\s[^\n{]{8,400}\n/.exec(text.slice(start, Math.min(end, start + 400))) ?? [];
  const isSaid = (hit: Hit): boolean => {
    const type = introducing(index, row, hit.start);
    const words = plainWords(row.slice(hit.start, hit.end));
    const isOfBody = type === null || statusOfReason(type) !== null || foldErrorType(type) === foldErrorType(error);
    const isNoRow = type === null && !/^\W*\d+\s?[|\t]/.test(row);
    return isNoRow || (isOfBody && plainWords(message ?? words).includes(words));
  };
  if (error === null || index.wordings.matcher.scan(row).every(isSaid)) return response;
  const below = { ...response, start: start + row.length, status: Number(digits) === status ? null : status };
  return withoutRowAbove(index, text, below);
}

/** A message without the status and error type of its row. If it begins with a value, they seem to be part of that. */
function withoutRowHead(text: string, { start, ...hit }: Hit): Hit {
  const head = /^.{0,60}?\b[45]\d\d[\s:：,，|-]{1,4}[a-z]+_[a-z_]+[\s:：,，|-]{1,4}/.exec(text.slice(start, hit.end));
  return { ...hit, start: start + (head?.[0].length ?? 0) };
}

/** A single word or Chinese words, which may tell a cause, are a message only alone or next to their `error_code`. */
const plainWord = /^(?:[A-Za-z]+\W?|[^A-Za-z]+)$/;

const isBesideCode = ({ errorCode }: Subject, text: string, { start, end }: Hit): boolean =>
  errorCode !== null && text.slice(Math.max(0, start - reachOfMessage.line), end).includes(String(errorCode));

/** Converts messages in free text to responses, with the status, error type, call and exception next to them. */
function asResponses(
  index: Index,
  text: string,
  marks: Marks,
  hits: readonly Hit[],
  recognized: readonly FoundResponse[],
): FoundResponse[] {
  const contextOf = messageContexts(marks, recognized);
  const { otherService } = reachOfMessage;
  return hits.map((hit) => {
    const { start, end, template } = hit;
    const context = contextOf(start, end);
    const { before, after, documented } = cluesOnLine(index, text, hit);
    const foreign = foreignWords(text.slice(Math.max(0, start - otherService), end + otherService));
    const isCut = index.wordings.list[template]?.partOfAnother === true && /^(?:…|\.{3})/.test(text.slice(end));
    return {
      ...blankResponse('message', foreign === null ? 'error' : 'foreign', { start, end }),
      ...context,
      status: documented ?? before.status ?? context.status ?? after.status,
      error: before.error ?? errorBefore(index, text, start) ?? after.error,
      message: text.slice(start, end),
      foreign,
      damage: isCut ? ['truncated' as const] : [],
    };
  });
}

/**
 * Drops bare statuses that belong to a message: in their row, or near them. Drops bodies of other services beside
 * messages of this API. Both lists are in the order of the text.
 */
function withoutStatusesOf(text: string, messages: FoundResponse[], recognized: FoundResponse[]): FoundResponse[] {
  const most = atMost.messagesNearStatus;
  let next = 0;
  const isOurs = messages.some(({ foreign }) => foreign === null);
  return [...recognized].sort(byStart).filter((response) => {
    if (!isOnlyStatus(response)) return !isOurs || response.foreign !== 'other-api' || response.format === 'http';
    const line = lineEnd(text, response.end);
    const isRow = /^[45]\d\d {0,4}[|\t（].*\p{L}/u.test(text.slice(response.start, line));
    const reach = isRow ? 0 : reachOfMessage.bareStatus;
    while ((messages[next]?.end ?? Infinity) < response.start) next++;
    const belongs = ({ start, end, status }: FoundResponse): boolean =>
      status === response.status && end >= response.start - reach && start <= line + reach;
    return !messages.slice(Math.max(0, next - most), next + most).some(belongs);
  });
}

/** Treats a short text as one response if it contains an error type or looks like an error message; otherwise null. */
function loneMessage(index: Index, text: string, bareStatus: FoundResponse | null): FoundResponse[] | null {
  const lone = text.trim();
  if (lone === '' || lone.length > lengthOfLoneMessage.longest || isQuestion(lone)) return null;
  const start = text.indexOf(lone);
  const blank = blankResponse('message', 'error', { start, end: start + lone.length });
  const response = { ...blank, status: bareStatus?.status ?? null };
  const { status, error, rest } = readClues(index, lone);
  if (error !== null) return [{ ...response, error, status: response.status ?? status, message: wordsIn(index, rest) }];
  if (bareStatus !== null && (!isRemark(bareStatus) || lone.length > lengthOfLoneMessage.besideStatus)) return null;
  const words = bareStatus === null ? lone : rest.replace(String(bareStatus.status), ' ').trim();
  const least = bareStatus === null ? leastSimilarity.loneMessage : leastSimilarity.line;
  const isMessage = (bareStatus === null && looksLikeError(lone)) || resembles(index, words, least);
  return isMessage ? [{ ...response, message: words }] : null;
}

/** The text next to an error type, if it is a message, and no label and no sentence of the reader. */
function wordsIn(index: Index, rest: string): string | null {
  const cell =
    rest.split(/[|\t\n]/).find((each) => resembles(index, each, leastSimilarity.line)) ??
    rest.split('|').find((each) => severalWords.test(each)) ??
    rest;
  const words = cell.replace(edges, '');
  return severalWords.test(words) && !ofReader.test(words) ? words : null;
}
const ofReader = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b/;

const edges = /^(?:(?!\{\w+\})[\s:=,;|"'{}[\]()—–-])+|(?:[\s:=,;|"'{[\]()—–-]|(?<!\{\w{1,40})\})+$/g;
/** A single plain word and a time are not a message, but `USERNAME_TOO_LONG` is. */
const severalWords = /[A-Za-z](?:\s+\S|[_.]\w)/;

const resembles = ({ wordings }: Index, message: string, least: number): boolean =>
  severalWords.test(message) && (wordings.matcher.similar(message, 1)[0]?.score ?? 0) >= least;
