import { csvHead } from '../csv';
import { isRecordStart } from '../read/records';
import { createElements, createRows } from './csvAndJson';
import type { Mark, Prescan } from './prescan';
import type { LogRecords, OnRecord } from './recordReader';

/** How records begin in logs alone: numbers, levels, JSON on one line, brackets, quotes, commands, requests, heads. */
const RECORD =
  /(?:(?:[$#] )?curl |(?:https?|wss?|h2|grpcs?) \d{4}-|(?:> )?(?:GET|POST|PUT|DELETE|PATCH) \/|(?:< )?HTTP\/\d)|<?\d(?!\d\d%?\s*\n)|\{"|\[|"|(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL|time=|level=|ts=|at=)|[\w.-]{1,40} \|/y;

/** Whether a line begins a record. Closing brackets and list markers do not, nor the first JSON below other text. */
function beginsRecord(text: string, at: number, isInJson: boolean): boolean {
  if (!isInJson && isJson(text, at)) return false;
  RECORD.lastIndex = at;
  return RECORD.test(text) || (/[^\s}\])>*+|]/.test(text.charAt(at)) && isRecordStart(text, at));
}

/** Whether JSON begins at a position. `[2026-01-05` and `[pod/im-1]` are beginnings of records. */
const isJson = (text: string, at: number): boolean =>
  text[at] === '{' || (text[at] === '[' && /[\s[\]{"]/.test(text.charAt(at + 1)));

/**
 * Longer texts without record starts are split: before a request, a status line or a command, at an empty line, or
 * else at any line.
 */
const longestRecord = 32_000;
const EXCHANGE = /\n(?=(?:GET|POST|PUT|DELETE|PATCH) |HTTP\/\d|curl |\{)/g;
/** A record without a call may be about the call in the lines before it. */
const CALL = /\b(?:GET|POST|PUT|DELETE|PATCH)\b|https?:\/\/|"(?:path|url|uri)"/;
const longestBefore = 1000;

const isHar = (start: string): boolean =>
  /^\s*\{\s*"log"\s*:\s*\{|^\s*\[\s*\{/.test(start) || /^\s*\{[^\n]{0,400}"hits"\s*:/.test(start);

/** The best place to split a long text without record starts. */
function cutIn(text: string): number {
  const cuts = [...text.matchAll(EXCHANGE)];
  const exchange = cuts[cuts.length - 1]?.index ?? 0;
  if (exchange > text.length / 2) return exchange + 1;
  const blank = text.lastIndexOf('\n\n');
  return blank > text.length / 2 ? blank + 2 : text.lastIndexOf('\n') + 1 || text.length;
}

/** Adds the line before a record if the record has no call, but that line has one without a response of its own. */
function withCall(record: string, before: string): string {
  if (CALL.test(record) || before.length > longestBefore || !CALL.test(before) || / 2\d\d\b/.test(before))
    return record;
  return `${before}\n${record}`;
}

/** The first line of a response: `HTTP/1.1 403`, OkHttp's `<-- 403 https://…`. */
const HEAD = /(?:^|[\s>|<*])HTTP\/\d(?:\.\d)? [1-5]\d\d|<-- [1-5]\d\d/;
const endsWithHead = (record: string): boolean => HEAD.test(record.slice(record.lastIndexOf('{') + 1));
/** A stack frame, behind the time or label of its line: `0|api | 2026-11-30T10:00:00:     at …`. */
const FRAME = /^(?:.{0,80}(?:[\]:|]|\b[FP]))?\s{1,8}at \S/;
/** No more records than this are joined. */
const mostLines = 40;

/** A record without a whole body, which may be in the records below it. */
interface Waiting {
  records: string[];
  distance: number;
  mark: Mark;
  isHead: boolean;
  /** Brackets that are open at the end of the records. */
  open: number;
  /** Whether there is a body, or a part of one, below the first record. */
  hasBody: boolean;
}

/** Passes records on, and joins those of one response: a status, header lines, and the lines of a body. */
interface Joiner {
  /** Whether the next record is needed, even if it is not marked. */
  isWaiting(): boolean;
  add(record: string, mark: Mark): void;
  /** A record that cannot be part of a response. */
  skip(): void;
  flush(): void;
}

const openedIn = (record: string): number => record.split('{').length - record.split('}').length;
/** Creates a joiner. Whether a status and a body belong together is decided when they are explained. */
function createJoiner(onRecord: OnRecord): Joiner {
  let waiting: Waiting | null = null;
  let distance = 1;
  const pass = (record: string, far: number): void => {
    onRecord(record, far);
    distance = 1;
  };
  function flush(): void {
    const { records = [], hasBody = false, distance: far = 1 } = waiting ?? {};
    if (records.length > 0) pass(hasBody ? records.join('\n') : (records[0] ?? ''), far);
    waiting = null;
  }
  function begin(record: string, mark: Mark): void {
    flush();
    if (mark === 'none') return skip();
    const open = openedIn(record);
    if (open > 0 || !record.includes('{'))
      waiting = { records: [record], distance, mark, isHead: endsWithHead(record), open, hasBody: false };
    else pass(record, distance);
  }
  function add(record: string, mark: Mark): void {
    const before = waiting;
    const hasBrackets = openedIn(record) > 0 || (mark === 'words' && record.includes('{'));
    const isBody =
      before !== null && (before.open > 0 || hasBrackets || (before.mark === 'status' && mark === 'words'));
    const isBetween = (before?.isHead === true && !record.includes('{')) || (mark === 'none' && FRAME.test(record));
    const isNew = mark === 'status' || (mark !== 'none' && endsWithHead(record));
    if (before === null || (isNew && before.open <= 0) || (!isBody && !isBetween)) return begin(record, mark);
    before.records.push(record);
    before.open += openedIn(record);
    before.hasBody ||= isBody || mark === 'words';
    const goesOn = isBetween || before.open > 0;
    if (!goesOn || before.records.length >= mostLines || record.length > longestBefore) flush();
  }
  function skip(): void {
    distance++;
  }
  return { isWaiting: () => waiting !== null, add, skip, flush };
}

/**
 * Splits text into records by lines: logs, NDJSON, access logs and texts without structure. Lines that the prescan
 * does not mark are hardly ever copied.
 */
function createLines(prescan: Prescan, joiner: Joiner): LogRecords {
  let carried = '';
  let before = '';

  function read(text: string, isLast: boolean): void {
    let [start, previous] = [0, -1];
    let mark: Mark = 'none';
    let markBefore: Mark = 'none';
    const inFront = (): string => (previous < 0 ? before : text.slice(previous, Math.max(previous, start - 1)));
    let isInJson = isJson(text, 0);
    const close = (end: number): void => {
      const isFirst = mark === 'status' || !joiner.isWaiting();
      if (!isFirst || mark !== 'none') {
        const record = text.slice(start, end);
        joiner.add(isFirst ? withCall(record, markBefore === 'none' ? inFront() : '') : record, mark);
      } else joiner.skip();
      [previous, markBefore, mark, start] = [start, mark, 'none', end];
    };
    prescan.lines(text, (line, end, found) => {
      if (line > start && beginsRecord(text, line, isInJson)) {
        close(line - 1);
        [start, isInJson] = [line, false];
      }
      isInJson ||= isJson(text, line);
      if (found !== 'none' && mark !== 'words') mark = found;
      if (end - start > longestRecord) close(start + cutIn(text.slice(start, end + 1)));
    });
    if (isLast) {
      close(text.length);
      joiner.flush();
    }
    before = markBefore === 'none' ? inFront() : '';
    carried = isLast ? '' : text.slice(start);
  }

  return {
    push: (slice) => read(carried + slice, false),
    finish: () => read(`${carried}\n`, true),
  };
}

/** Number of characters that are used to detect the format. */
const sampleLength = 4000;

function createFor(sample: string, prescan: Prescan, onRecord: OnRecord): LogRecords {
  if (isHar(sample)) return createElements(prescan, onRecord);
  const [first = '', second = ''] = sample.split('\n', 2);
  const isCsv = !/[{[<]/.test(first) && csvHead(first) !== null && second !== '';
  return isCsv ? createRows(prescan, onRecord) : createLines(prescan, createJoiner(onRecord));
}

/**
 * Splits one text into records. The format is detected from its first characters. Slices can have any size, and at
 * most one record is kept in memory.
 */
export function createLogRecords(prescan: Prescan, onRecord: OnRecord): LogRecords {
  let sample = '';
  let records: LogRecords | null = null;
  const begin = (): LogRecords => {
    records = createFor(sample, prescan, onRecord);
    records.push(sample);
    sample = '';
    return records;
  };
  return {
    push(slice) {
      if (records !== null) return records.push(slice);
      sample += slice;
      if (sample.length >= sampleLength) begin();
    },
    finish: () => (records ?? begin()).finish(),
  };
}
