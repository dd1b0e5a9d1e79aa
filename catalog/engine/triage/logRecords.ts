import { createJsonElements, csvHead, mayHaveFailed, rowAsJson, type CsvHead, type JsonElements } from './csvAndJson';
import type { Mark, Prescan } from './prescan';

/** Called with a part of a log that may contain a response. */
export type OnRecord = (text: string) => void;

/** Splits a stream of slices into records and passes on those that may contain a response. */
export interface LogRecords {
  push(slice: string): void;
  finish(): void;
}

/**
 * How records in logs begin: times, addresses, levels, JSON on one line, brackets and quotes. White space, closing
 * brackets and list markers continue a record.
 */
const RECORD =
  /(?![\s}\])>*+|])(?:\W{0,3}\d{4}[-/.]\d|\W?\d{1,2}[:/]\d{2}|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d|[[<]?\d|\{"|\[|"|(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL|time=|level=|ts=|at=)|[A-Z][a-z]{2} [ \d]\d \d{2}:|[\w.-]{1,40} \||[VDIWE]\/|[IWEF]\d{4} )/y;

function beginsRecord(text: string, at: number): boolean {
  RECORD.lastIndex = at;
  return RECORD.test(text);
}

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

/**
 * Splits text into records by lines: logs, NDJSON, access logs and texts without structure. Lines that the prescan
 * does not mark are never copied.
 */
function createLines(prescan: Prescan, onRecord: OnRecord): LogRecords {
  let carried = '';
  let before = '';

  function read(text: string, isLast: boolean): void {
    let [start, isMarked, wasMarked] = [0, false, false];
    let previous = -1;
    const inFront = (): string => (previous < 0 ? before : text.slice(previous, Math.max(previous, start - 1)));
    const close = (end: number): void => {
      if (isMarked) onRecord(withCall(text.slice(start, end), wasMarked ? '' : inFront()));
      [previous, wasMarked, isMarked] = [start, isMarked, false];
      start = end;
    };
    prescan.lines(text, (line, end, mark) => {
      if (line > start && beginsRecord(text, line)) {
        close(line - 1);
        start = line;
      }
      isMarked ||= mark !== 'none';
      if (end - start > longestRecord) close(start + cutIn(text.slice(start, end + 1)));
    });
    if (isLast) close(text.length);
    before = wasMarked ? '' : inFront();
    carried = isLast ? '' : text.slice(start);
  }

  return {
    push: (slice) => read(carried + slice, false),
    finish: () => read(`${carried}\n`, true),
  };
}

/** Whether a row ends within a quoted cell, which continues in the next line. */
function isOpen(row: string): boolean {
  let quotes = 0;
  for (let at = row.indexOf('"'); at >= 0; at = row.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1 && row.length < longestRecord;
}

/** Splits CSV into rows and converts each to JSON. A quoted cell may span several lines. */
function createRows(prescan: Prescan, onRecord: OnRecord): LogRecords {
  let head: CsvHead | null = null;
  let carried = '';

  function take(row: string, mark: Mark): void {
    if (head === null) head = csvHead(row);
    else if (mark === 'words' || (mark === 'status' && mayHaveFailed(head, row))) onRecord(rowAsJson(head, row));
  }

  function read(text: string, isLast: boolean): void {
    let start = 0;
    let mark: Mark = 'none';
    prescan.lines(text, (_line, end, found) => {
      if (found !== 'none' && mark !== 'words') mark = found;
      const row = text.slice(start, end);
      if (isOpen(row)) return;
      take(row, mark);
      [start, mark] = [end + 1, 'none'];
    });
    if (isLast && start < text.length) take(text.slice(start), mark);
    carried = isLast ? '' : text.slice(start);
  }

  return {
    push: (slice) => read(carried + slice, false),
    finish: () => read(`${carried}\n`, true),
  };
}

/** Extracts the objects in the lists of a JSON document. A document without lists is one record. */
function createElements(prescan: Prescan, onRecord: OnRecord): LogRecords {
  const elements: JsonElements = createJsonElements();
  const hand = (text: string): void => {
    let hasMark = false;
    prescan.lines(`${text}\n`, (_start, _end, mark) => (hasMark ||= mark !== 'none'));
    if (hasMark) onRecord(`{"log":{"entries":[${text}]}}`);
  };
  return {
    push: (slice) => elements.push(slice, hand),
    finish: () => {
      const rest = elements.rest();
      if (rest !== '') hand(rest);
    },
  };
}

/** Number of characters that are used to detect the format. */
const sampleLength = 4000;

function createFor(sample: string, prescan: Prescan, onRecord: OnRecord): LogRecords {
  if (isHar(sample)) return createElements(prescan, onRecord);
  const [first = '', second = ''] = sample.split('\n', 2);
  const isCsv = !/[{[<]/.test(first) && csvHead(first) !== null && second !== '';
  return isCsv ? createRows(prescan, onRecord) : createLines(prescan, onRecord);
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
