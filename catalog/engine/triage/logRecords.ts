import { createJsonElements, csvHead, mayHaveFailed, rowAsJson, type CsvHead, type JsonElements } from './csvAndJson';
import type { Mark, Prescan } from './prescan';

/** A stretch of a log that belongs together and may hold a response. */
export type OnRecord = (text: string) => void;

/** Cuts a stream of slices into records and hands out those that may hold a response. */
export interface LogRecords {
  push(slice: string): void;
  finish(): void;
}

/** Beginnings of records in logs: times, addresses, levels, JSON on one line, brackets and quotes. */
const RECORD =
  /(?:\W{0,3}\d{4}[-/.]\d|\W?\d{1,2}[:/]\d{2}|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d|[[<]?\d|\{"|\[|"|(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL|time=|level=|ts=|at=)|[A-Z][a-z]{2} [ \d]\d \d{2}:|[\w.-]{1,40} \||[VDIWE]\/|[IWEF]\d{4} )/y;
const CONTINUES = /[\s}\])>*+|]/;

function beginsRecord(text: string, at: number): boolean {
  if (CONTINUES.test(text.charAt(at))) return false;
  RECORD.lastIndex = at;
  return RECORD.test(text);
}

/** Texts without records are cut here: before a request, a response head or a command, at an empty line, or at any line. */
const longestRecord = 32_000;
const EXCHANGE = /\n(?=(?:GET|POST|PUT|DELETE|PATCH) |HTTP\/\d|curl |\{)/g;
/** A record that names no call may be about the call of the lines in front of it. */
const CALL = /\b(?:GET|POST|PUT|DELETE|PATCH)\b|https?:\/\/|"(?:path|url|uri)"/;
const longestBefore = 1000;

const isHar = (start: string): boolean =>
  /^\s*\{\s*"log"\s*:\s*\{|^\s*\[\s*\{/.test(start) || /^\s*\{[^\n]{0,400}"hits"\s*:/.test(start);

/** Where a long text without records may be cut best. */
function cutIn(text: string): number {
  const cuts = [...text.matchAll(EXCHANGE)];
  const exchange = cuts[cuts.length - 1]?.index ?? 0;
  if (exchange > text.length / 2) return exchange + 1;
  const blank = text.lastIndexOf('\n\n');
  return blank > text.length / 2 ? blank + 2 : text.lastIndexOf('\n') + 1 || text.length;
}

/** A record with the line in front of it where it names no call itself, and that line tells no answer of its own. */
function withCall(record: string, before: string): string {
  if (CALL.test(record) || before.length > longestBefore || !CALL.test(before) || / 2\d\d\b/.test(before))
    return record;
  return `${before}\n${record}`;
}

/** Records of lines: logs, NDJSON, access logs, and texts without any order. What is not marked is never copied. */
function createLines(prescan: Prescan, onRecord: OnRecord): LogRecords {
  let carried = '';
  let before = '';

  function read(text: string, isLast: boolean): void {
    let [start, isMarked, wasMarked] = [0, false, false];
    let previous = -1;
    const close = (end: number): void => {
      const inFront = previous < 0 ? before : text.slice(previous, start - 1);
      if (isMarked) onRecord(withCall(text.slice(start, end), wasMarked ? '' : inFront));
      [previous, wasMarked, isMarked] = [start, isMarked, false];
      start = end;
    };
    prescan.lines(text, 0, (line, end, mark) => {
      if (line > start && beginsRecord(text, line)) {
        close(line - 1);
        start = line;
      }
      isMarked ||= mark !== 'none';
      if (end - start > longestRecord) close(start + cutIn(text.slice(start, end + 1)));
    });
    if (isLast) close(text.length);
    before = wasMarked ? '' : previous < 0 ? before : text.slice(previous, Math.max(previous, start - 1));
    carried = isLast ? '' : text.slice(start);
  }

  return {
    push: (slice) => read(carried + slice, false),
    finish: () => read(`${carried}\n`, true),
  };
}

/** Whether a row ends within a cell in quotes: the cell goes on in the next line. */
function isOpen(row: string): boolean {
  let quotes = 0;
  for (let at = row.indexOf('"'); at >= 0; at = row.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1 && row.length < longestRecord;
}

/** Rows of a CSV, each as JSON under the names of its columns. A cell in quotes may go over lines. */
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
    prescan.lines(text, 0, (_line, end, found) => {
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

/** Objects in the lists of one document of JSON; a document without lists is one record. */
function createElements(prescan: Prescan, onRecord: OnRecord): LogRecords {
  const elements: JsonElements = createJsonElements();
  const hand = (text: string): void => {
    let hasMark = false;
    prescan.lines(`${text}\n`, 0, (_start, _end, mark) => (hasMark ||= mark !== 'none'));
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

/** Enough of a text to tell its kind. */
const sampleLength = 4000;

function createFor(sample: string, prescan: Prescan, onRecord: OnRecord): LogRecords {
  if (isHar(sample)) return createElements(prescan, onRecord);
  const [first = '', second = ''] = sample.split('\n', 2);
  const isCsv = !/[{[<]/.test(first) && csvHead(first) !== null && second !== '';
  return isCsv ? createRows(prescan, onRecord) : createLines(prescan, onRecord);
}

/**
 * Records of one text, whatever the size of its slices: the kind is told by its first characters, a record that a slice cuts is handed out with
 * the next one. Holds no more than one record at a time.
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
