import { foldErrorType } from '../match/normalize';
import type { Hit } from '../match/matcher';
import type { FoundResponse } from '../report';

/** Reason phrases of this API and its gateways, in lower case. The first one is from the HTTP standard. */
const PHRASES: readonly (readonly [status: number, phrases: readonly string[]])[] = [
  [200, ['ok']],
  [201, ['created']],
  [400, ['bad request']],
  [401, ['unauthorized', '未经授权', '未授权']],
  [403, ['forbidden', '已禁止', '禁止']],
  [404, ['not found', '未找到']],
  [405, ['method not allowed']],
  [406, ['not acceptable']],
  [408, ['request timeout', 'request time-out']],
  [409, ['conflict']],
  [413, ['request entity too large', 'payload too large', 'content too large']],
  [414, ['request-uri too large', 'uri too long']],
  [415, ['unsupported media type']],
  [422, ['unprocessable entity']],
  [429, ['too many requests', '请求过多']],
  [500, ['internal server error', 'server error', '内部服务器错误']],
  [501, ['not implemented']],
  [502, ['bad gateway', '错误的网关']],
  [503, ['service unavailable', 'service temporarily unavailable', '服务器不可用']],
  [504, ['gateway timeout', 'gateway time-out', '网关超时']],
];

/** With and without spaces, because clients write `BadRequest`, too. */
const BY_STATUS = new Map(
  PHRASES.map(([status, phrases]) => [status, phrases.flatMap((each) => [each, each.replaceAll(' ', '')])]),
);
const STATUSES = new Map(PHRASES.flatMap(([status, phrases]) => phrases.map((each) => [foldErrorType(each), status])));

/** Length of the reason phrase of `status` at the beginning of `text`, which is in lower case; 0 if there is none. */
export function reasonLength(status: number, text: string): number {
  const said = BY_STATUS.get(status)?.filter((phrase) => text.startsWith(phrase) && text[phrase.length] !== '_') ?? [];
  return Math.max(0, ...said.map(({ length }) => length));
}

/** The status whose reason phrase is `text`, in any case and spelling (`NOT_FOUND`, `BadRequest`); null if there is none. */
export const statusOfReason = (text: string | null): number | null => STATUSES.get(foldErrorType(text)) ?? null;

/** Words directly before a body that may be a reason phrase: `failed with NotFound: {`, Spring's `Too Many Requests: [{`. */
const SPOKEN_BEFORE = /([A-Za-z][A-Za-z ]{3,30})[:：]\s{0,2}["'`]?\[?["'`]?$/;

/** The number of a success directly before a body: `结果：200 {…}`, `200 resp=b'{…}'`. Elsewhere, it may be a count. */
const SUCCESS_BEFORE = /(?<![\w./:-])(20\d)["')\]]?[\s:：,|>-]{0,4}(?:\w{1,9}[=:] ?)?b?["'`]?$/;

/** The status in words, or the success, directly before a body, at the end of `before`; null if there is none. */
export const statusSpokenBefore = (before: string): number | null =>
  Number(SUCCESS_BEFORE.exec(before)?.[1] ?? 0) ||
  statusOfReason((SPOKEN_BEFORE.exec(before)?.[1] ?? '').replace(/.*\b(?:with|got|status) /i, ''));

/** A status that is followed only by marks, tags, a line break or one label: `| 400 | Bad Request`, `400, error: Bad Request`. */
const statusBefore = /(?<!\d)([45]\d\d)(?:(?:<\/?\w{1,12}>|\W){1,6}(?:[a-z]{3,12}(?=\W))?){1,2}$/i;

/** Whether words only repeat the status before them. Error types are in lower case (`unauthorized`). */
export function isReasonPhrase(text: string, start: number, words: string): boolean {
  const status = statusBefore.exec(text.slice(Math.max(0, start - 70), start))?.[1];
  return status !== undefined && /[A-Z]/.test(words) && statusOfReason(words) === Number(status);
}

/** Removes messages that are only a reason phrase if there are others, or a body that may have its status. */
export function withoutReasonPhrases(text: string, hits: Hit[], bodies: readonly FoundResponse[]): Hit[] {
  const statuses = new Set(bodies.map(({ status }) => status));
  const isRepeated = ({ start, end }: Hit): boolean => {
    const status = statusOfReason(text.slice(start, end));
    return status !== null && (statuses.has(null) || statuses.has(status));
  };
  const kept = hits.filter((hit) => !isRepeated(hit));
  const others = kept.filter(({ start, end }) => !isReasonPhrase(text, start, text.slice(start, end)));
  return others.length > 0 ? others : kept;
}
