import { cellsOfRow, csvHead } from '../csv';
import type { FoundResponse } from '../report';
import { blankResponse, type StatusMark } from './marks';
import { reasonLength, statusOfReason } from './reasons';
import { lineStart } from './records';
import { byStart, covering } from '../span';

/** `assert response.status_code == 200`: a test expects this status. `<== 400` is an arrow. A counter: `success: 500`. Reactor's checkpoints repeat a status. */
const NO_STATUS_BEFORE =
  /(?<!<)[=!<>]=\s?$|\bcheckpoint ⇢ $|(?:\b(?:(?<!indicate )success\w{0,6}|succeeded|ok|passed|skipped|total|done|users|rows|depth|elapsed|\w{1,20}_ms)|成功|跳过|总数)["']?\s?[:=：]\s?$/i;
/** Another counter, or what was counted: `404, ok: 1596`, `500 passed`. */
const NO_STATUS_AFTER =
  /^(?: (?:ok|passed|succeeded|skipped|total|done|successful)\b|\]?\s?[,，;、]?\s?(?:ok|fail(?:ed|ures?)?|success\w{0,6}|passed|skipped|失败|成功)["']?\s?[:=：]?\s?\d)/i;
/** In Python's `18:14:05,400 {…}` the comma of a time comes before milliseconds, unless a cell ends there too. */
const TIME_BEFORE = /:\d\d,$/;
/** The end of a line in a log of IIS: status, substatus, system status, and possibly bytes and time. */
const AFTER_IIS_STATUS = /^ \d{1,5} \d{1,10}(?: \d{1,10}){1,3}[ \t\r]*(?:\n|$)/;
const IIS_LINE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d .{0,600}\b(?:GET|POST|PUT|DELETE|PATCH|HEAD) \//;
const CALLED =
  /\b(?:GET|POST|PUT|DELETE|PATCH|HEAD)[\s"'`]{1,3}(?:https?:\/\/|\/)[^\s"'`<>]{1,300}["'`]?(?: HTTP\/[\d.]+)?["'`]?[\s:,-]{1,4}$/i;

/** Whether the number at `at` directly follows a call: `POST /acme/app/users 429`. */
export const isBehindCall = (text: string, at: number): boolean => CALLED.test(text.slice(Math.max(0, at - 340), at));

/** A way to write a number that makes it a status. */
interface Announcement {
  /** Up to 60 characters before it; absent if they do not matter. */
  before?: RegExp;
  /** Up to 60 characters after it, in lower case; absent if they do not matter. */
  after?: RegExp;
}

/** `code` alone is not among them, because SDKs number their own errors with it. */
const ANNOUNCEMENTS: readonly Announcement[] = [
  {
    before:
      /(?:http\/[\d.]+|\bhttp|status|status[ _-]?code(?: of|\(code)?|http[ _-]?(?:code|error)(?: code)?|status of|resp(?:onse)?[ _-]?code|ret[ _-]?code|returned(?: error)?|\b(?:first|second|third|last|1st|2nd|3rd) (?:attempt|try|time|call|request)(?: (?:gave|got|was|failed with))?|StatusCode(?:\.value__)?\r?\n|but (?:was|got)|status error|indicate success|\[response|状态|(?:状态|http ?|响应|返回|错误)代?码|返回了?(?:一?个)?|报[错了]?个?|显示|出现|提示|\bcode(?= is\b)|<(?:--?|==) ?|(?:^|\n)<{1,3} | <{2,3} |-> ?|=> ?(?=$)|(?:attempt|\b(?:re)?try(?:ing)?|第)\W{0,2}[\d一二三四五](?:\/\d)? ?次?(?:请求)?)(?:[\s_:：=＝→"'`([\]\\>|】]|<[^<>\n]{1,40}>|int\b|is\b|为|是){0,6}$/i,
  },
  // OkHttp: `Response{protocol=h2, code=429, message=, url=https://…}`. Python: `<Response [429]>`.
  { before: /\bResponse\{protocol=[\w./]{1,16}, code=$|<(?:Response )?\[?$/ },
  // Access logs. Squid: `TCP_MISS/403`. HAProxy: timers, the status, bytes. AWS: the status, the target's status, bytes in and out, the request.
  { before: /HTTP\/[\d.]+["\\]{0,3} $|\bTCP_[A-Z_]{3,40}\/$|\s-?\d{1,9}(?:\/[+-]?\d{1,9}){4} $/ },
  { after: /^ (?:[1-5]\d\d|-) \d{1,12} \d{1,12} "(?:get|post|put|delete|patch|head) / },
  // Feign: `[401] during [POST] to [https://…]`.
  { after: /^ (?:client|server) error\b|^\] during \[/ },
];

/** The same, but only for failed statuses. */
const FAILURES: readonly Announcement[] = [
  // A sentence about an answer: `responded with 429 again`, `error 413，`.
  {
    before:
      /\b(?:(?:respond|answer|return|receiv|throw|fail)(?:e?s|ed|ing)?|repl(?:ied|ies)|got|get(?:s|ting)?|threw|error)(?: (?:with|us|me|back|an?|the|http|status|code|error)){0,4} $/i,
    after:
      /^(?: (?:again|errors?|when|on|from|for|every|all|here|instead|but|and|that|which|saying|because|after|since|responses?|status)\b|\s*$|\s?[,.;:!?)，。；：！？、）](?!\d))/,
  },
  // The same in Chinese: `都是 401`, `会 403 呢`, `今天 504，`.
  {
    before:
      /(?:(?<!不)是|[会就总老又天次]|变成|突然|一直|大量|频繁|偶[发尔]|经常|还有|有时|时而|[收得拿]到|接口|请求)\s?$/,
    after: /^\s?(?:[了呢吗啊，。！？,!?；;：]|$)/,
  },
  // `429 错误`, `401 报错`, `403 了，`.
  { after: /^\s?(?:错误|报错|异常|了(?=[\s,，。；;！!]|$))/ },
  // Behind its body: `{…}") code 403`.
  { before: /\}["')\]]{0,3}[\s,;]{1,3}code\s?[:=]?\s?$/i },
  // The first cell of a row that was copied from a table or list: `| 403|`, `- 502<tab>`, `503 （`, "- `503`: ".
  {
    before: /(?:^|\n)[ \t]{0,8}(?:[|>*•-][ \t]{0,4}){0,3}`{0,3}$/,
    after: /^(?:`{0,3}(?:\s{0,4}[|\t]|[ \t]{0,4}（)|`{1,3}[ \t]{0,4}(?:[:：—–-]|\n|$))/,
  },
  // A heading of Markdown.
  { before: /(?:^|\n)#{1,6} $/, after: /^\s*(?:\n|$)/ },
  // A body right after it: `404 - {…}`, `401: [{…}]`. Or a cell of a table: `| 401 | {…} |`.
  {
    before:
      /(?:^|[\n|]|<t[dh]>|error|fail(?:ed|ure)?|失败|报错|异常|响应|结果|\b(?:answered|responded|replied|got|gave|received|with))[\s:：(["'`>]{0,4}$/i,
    after: /^(?:<\/t[dh]>\s{0,4}<t[dh]>)?\s{0,2}(?:[-:,–|>]\s{0,2})?\\?["'`]?\[?\s?\{|^\s{0,4}\|/,
  },
  // An error body or type right after it, unless the number counts something: `(400, b'{…}')`, `"400","{…`, `{ok,404,[…],<<"{…}">>}`.
  {
    before: /(?<!(?:code|errno|err|id|limit|port|type|size|length|bytes|ms|times?|#|\b(?:no|line|at))\W{0,4})$/i,
    after:
      /^["']?\s{0,2}(?:[-:,;–|]\s{0,2})?(?:b?["'`]{0,3}\[?\s?\{\s?\\{0,3}["']?(?:error|exception|timestamp|desc)|[a-z]{2,20}(?:_[a-z]{2,20}){1,5}:? )/,
  },
  // Behind a question, or in brackets behind a sentence or on its own line: `… too many chatrooms!（403）`.
  { before: /(?:(?:^|\n|[!.。！"”'’}\]])\s{0,2}[（([]|[？?]\s?)$/, after: /^[)）\]]?\s{0,2}(?:[，。；！]|\n|$)/ },
  // `code` is a status if the error type or body is the next field: `(code=404, error=…`, `code=400 body="{…`.
  {
    before: /\bcode\s?[=:]\s?["']?$/i,
    after:
      /^, (?:error|type|kind)[=:] ?["']?[a-z]|^["']?,?\s{1,2}\w{0,9}-?(?:body|resp|response|result|payload)["']?\s?[=:]\s?["'`]?\[?\s?(?:\w{1,40}\(|\{\s?\\{0,3}["']?)(?:error|exception|timestamp|desc)/,
  },
  // Spring: `HttpClientErrorException$NotFound: 404 null`. Dart: `DioException [bad response]: 404`.
  {
    before: /(?:Exception|Error)(?:\$\w{1,40}| \[[\w ]{1,20}\])?: $/,
    after: /^(?: null\b|[^] null|\s*(?:\n|$))/,
  },
];

const HEAD_BEFORE = /(?:^|\n)[ \t]{0,8}(?:[<*|] ?){0,2}HTTP\/[\d.]+ $|<-- $/;
const REACH = 60;
const BEFORE_PHRASE = /^(?:\s|[)(,:"'\-–_\]]|(?:client |server )?error:|message=|reasonphrase:){1,6}/;
/** Length of the separators and the reason phrase after a status, in lower case; 0 if there is no phrase. */
function phraseEnd(after: string, status: number): number {
  const separators = BEFORE_PHRASE.exec(after)?.[0].length ?? 0;
  const phrase = separators === 0 ? 0 : reasonLength(status, after.slice(separators));
  return phrase === 0 ? 0 : separators + phrase;
}

function markAt(text: string, at: number): StatusMark | null {
  const status = Number(text.slice(at, at + 3));
  const before = text.slice(Math.max(0, at - REACH), at);
  const after = text.slice(at + 3, at + 3 + REACH).toLowerCase();
  const phrase = phraseEnd(after, status);
  const isOf = (forms: readonly Announcement[]): boolean =>
    forms.some((form) => form.after?.test(after) !== false && form.before?.test(before) !== false);
  const isNamed = (): boolean => {
    const isCounted = NO_STATUS_BEFORE.test(before) || NO_STATUS_AFTER.test(after);
    if (status < 200 || isCounted || (TIME_BEFORE.test(before) && text[at + 3] !== ',')) return false;
    if (phrase > 0 || isOf(ANNOUNCEMENTS) || (status >= 400 && isOf(FAILURES))) return true;
    if (AFTER_IIS_STATUS.test(after) && IIS_LINE.test(text.slice(lineStart(text, at), at))) return true;
    return status >= 400 && isBehindCall(text, at) && !/^(?:[\w/.-]| - )/.test(after);
  };
  const head = HEAD_BEFORE.test(before);
  return head || isNamed() ? { start: at, end: at + 3 + phrase, status, head } : null;
}

/** A status in words: `ApiException: Unauthorized`, `StatusCode : NotFound` (.NET), `HttpStatus.NOT_FOUND` (Java). */
const SPOKEN =
  /(?:(?:Exception|Error): |\b(?:Http)?[Ss]tatus(?:_?(?:[Cc]ode|[Tt]ext|[Mm]essage))?(?:\s{0,12}[:=]\s?|\r?\n)["']?(?:HttpStatus\w{0,4}\.)?|\bHttpStatus(?:Code)?\.)([A-Z][A-Za-z]{2,22}(?:[ _][A-Z][A-Za-z]{1,15}){0,3})(?=["']?(?:\r?$|[,;)}\]]|\s+(?:\w{1,20}=|\{)))/gm;

function spokenStatuses(text: string): StatusMark[] {
  return Array.from(text.matchAll(SPOKEN)).flatMap(({ 0: said, 1: phrase = '', index }) => {
    const status = statusOfReason(phrase);
    const end = index + said.length;
    return status === null || status < 400 ? [] : [{ start: end - phrase.length, end, status, head: false }];
  });
}

/** Three digits that count nothing, and are no port or part of a number, a name (except `HTTP_403`), path or version. */
const THREE_DIGITS = /(?!443)[1-5]\d\d(?!\d|\.\d| ?[个条人]|-byte)(?<=(?:^|[^\w$./]|\bhttp_?|\bTCP_\w{3,40}\/)\d{3})/gi;

/** Finds the HTTP statuses of a text, and those that the heading of a table names. Other numbers may mean anything. */
export function findStatuses(text: string, inColumn: readonly StatusMark[] = []): StatusMark[] {
  const numbers = Array.from(text.matchAll(THREE_DIGITS)).flatMap(({ index }) => markAt(text, index) ?? []);
  const isCounted = covering(numbers);
  const others = [...spokenStatuses(text), ...inColumn].filter(({ start }) => !isCounted(start));
  return [...numbers, ...others].sort(byStart);
}

/** A line that may name the columns of a table, one of which is the status. */
const HEADING = /^[^\n:={}]*(?:status|code|码)[^\n:={}]*$/im;
/** Statuses in a column that the heading of the table names (`time,uri,status`), one per row. */
export function statusesInColumn(text: string): StatusMark[] {
  const head = csvHead(HEADING.exec(text)?.[0] ?? '');
  const column = head?.statusColumn ?? -1;
  if (head === null || column < 0) return [];
  let end = -1;
  return text.split('\n').flatMap((row) => {
    const start = end + 1;
    end = start + row.length;
    const before = cellsOfRow(row, head.delimiter, column + 1);
    const status = before.splice(column).join('');
    const at = text.indexOf(status, start + before.join(head.delimiter).length);
    return /^[1-5]\d\d$/.test(status) ? [{ start: at, end: at + 3, status: Number(status), head: false }] : [];
  });
}

/** A number that may be a failed status, and is no part of a time, path, version, list of numbers or name. */
const SEPARATE =
  /(?<=^|[^a-z_\d.,/#-]|[^\d],|\b(?:http|code|status|err|error)_?)(?:4(?:0\d|1[0-8]|22|29)|50[0-4])(?=s?(?!\w))(?![.,/-]\d|[-_]|%(?![ \t]*(?:\n|$)))/gi;
/** Words that make a number a count, a limit or a name, or that deny it: `不是 401`. Behind a 200 is a size. */
const COUNTED_BEFORE =
  /(?:\.(?:java|kt|go|py|[jt]s|cs|php|rb|swift|dart):|_ms|\b(?:elapsed|depth|row|ok|pid|success\w{0,6})|成功|(?<!是)不是|而非|\b200|\bnot|\b(?:instead|rather) (?:of|than)(?: an?)?|最[多大]|上限|限制|超过|[大小]于|[至不][少多到]|[约近每第前]|共有?[^\d，。]{0,8}|(?:失败|错误|用户|请求|总)(?:数量?|量|次数)|(?<![-\n]|^|<\w{1,20})>|[≥<≤~]|\b(?:id|room|users?|group|members?|failures|requests|messages|records|items|rows|name|port|line|page|limits?|max|over|than|least|most|to|about|total|size|length|took|after|below|above|duration|cost|count)(?: of)?)[ \t\u3000:：=是为了]{0,3}$/i;
const COUNTED_AFTER =
  /^ {1,2}[\w./-]{1,60}\.\w{1,4}:\d+\]|^s?[ \t]{0,2}(?:[个人条次名位天秒分小毫字元块万千百多页台]|[kmg]i?b\b|ms\b|(?<= )s\b|sec|min|bytes?|char|users?\b|members?|people|messages|calls|requests|times|items|rows|groups|rooms|qps|per\b)/i;

/** Numbers in a text that are failed statuses, if it is about statuses at all. `offset`: where the text begins. */
export function separateStatuses(text: string, offset = 0): StatusMark[] {
  return Array.from(text.matchAll(SEPARATE)).flatMap(({ 0: digits, index }) => {
    const end = index + digits.length;
    const isCount = COUNTED_BEFORE.test(text.slice(Math.max(0, index - 24), index));
    const after = text.slice(end, end + 24);
    if (isCount || COUNTED_AFTER.test(after) || NO_STATUS_AFTER.test(after)) return [];
    return [{ start: offset + index, end: offset + end, status: Number(digits), head: false }];
  });
}

/** Failed statuses that a short text is about, in any language: `403`, `报错403`, `respondió 401`. Each counts once. */
export function statusesInRemark(text: string): FoundResponse[] {
  const marks = text.trim().length > 600 ? [] : separateStatuses(text);
  const statuses = marks.map(({ status }) => status);
  return marks
    .filter(({ status }, nth) => statuses.indexOf(status) === nth)
    .map((mark) => ({ ...blankResponse('number', 'status', mark), status: mark.status }));
}
