import { cellsOfRow, csvHead, type CsvHead } from '../csv';
import type { Mark, Prescan } from './prescan';
import type { LogRecords, OnRecord } from './recordReader';

/**
 * Converts a row to one line of JSON with the column names as keys. Readers for JSON can then find the call, the
 * status and the body.
 */
function rowAsJson({ names, delimiter }: CsvHead, row: string): string {
  const cells = cellsOfRow(row, delimiter);
  return JSON.stringify(Object.fromEntries(names.map((name, nth) => [name, cells[nth] ?? ''])));
}

/** Whether a row may be a failed call: it has a status of 4xx or 5xx, or no status column. */
const mayHaveFailed = ({ delimiter, statusColumn }: CsvHead, row: string): boolean =>
  statusColumn < 0 || /^[45]\d\d$/.test(cellsOfRow(row, delimiter, statusColumn + 1)[statusColumn] ?? '');

const longestRow = 32_000;

/** Whether a row ends within a quoted cell, which continues in the next line. */
function isOpen(row: string): boolean {
  let quotes = 0;
  for (let at = row.indexOf('"'); at >= 0; at = row.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1 && row.length < longestRow;
}

/** Splits CSV into rows and converts each to JSON. A quoted cell may span several lines. */
export function createRows(prescan: Prescan, onRecord: OnRecord): LogRecords {
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

const QUOTE = 34;
const BACKSLASH = 92;
/** Longer objects are dropped. They contain files, not responses. */
const longestElement = 4_000_000;

/** Brackets and quotes. */
const SIGNS = /["{}[\]]/g;

/** Offset of the quote that ends a string; -1 if the slice ends first. */
function stringEnd(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (at - 1 - escapes >= from && text.charCodeAt(at - 1 - escapes) === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return at;
  }
  return -1;
}

/** State while a document is read. */
interface Reading {
  /** Open brackets, outermost first. */
  open: string[];
  /** Offset at which the current element starts; -1 outside of elements. */
  start: number;
  /** Depth of the current element. */
  depth: number;
}

/** Processes one bracket. Returns the element that it closes, or null. */
function takeBracket(reading: Reading, text: string, place: number): string | null {
  const { open } = reading;
  const bracket = text.charAt(place);
  if (bracket === '{' || bracket === '[') {
    if (reading.start < 0 && bracket === '{' && open[open.length - 1] === '[') {
      reading.start = place;
      reading.depth = open.length;
    }
    open.push(bracket);
    return null;
  }
  open.pop();
  if (reading.start < 0 || open.length !== reading.depth) return null;
  const element = text.slice(reading.start, place + 1);
  reading.start = -1;
  return element.length > longestElement ? null : element;
}

/** Reads on from a position. Returns the start of a string that continues after the text, or the end of the text. */
function readOn(reading: Reading, text: string, from: number, element: (text: string) => void): number {
  let at = from;
  for (;;) {
    SIGNS.lastIndex = at;
    const found = SIGNS.exec(text);
    if (found === null) return text.length;
    if (found[0].charCodeAt(0) === QUOTE) {
      const end = stringEnd(text, found.index + 1);
      if (end < 0) return text.length - found.index > longestElement ? text.length : found.index;
      at = end + 1;
    } else {
      const whole = takeBracket(reading, text, found.index);
      if (whole !== null) element(whole);
      at = found.index + 1;
    }
  }
}

/**
 * Extracts the objects in the outermost lists of a JSON document, such as the entries of a HAR file or the rows of an
 * export. A document without lists is one object. Keeps at most one element in memory. Does not validate the document,
 * so it also finds elements in a broken one.
 */
function createJsonElements(onElement: (text: string) => void): LogRecords {
  const reading: Reading = { open: [], start: -1, depth: 0 };
  let carried = '';
  let at = 0;
  return {
    push(slice) {
      const text = carried + slice;
      at = readOn(reading, text, at, onElement);
      if (reading.start >= 0 && text.length - reading.start > 2 * longestElement) reading.start = -1;
      const keep = reading.start < 0 ? at : Math.min(reading.start, at);
      carried = text.slice(keep);
      at -= keep;
      if (reading.start >= 0) reading.start -= keep;
    },
    finish() {
      if (reading.start >= 0) onElement(carried.slice(reading.start));
    },
  };
}

/** Passes on the objects in the lists of a JSON document that may contain a response. */
export const createElements = (prescan: Prescan, onRecord: OnRecord): LogRecords =>
  createJsonElements((text) => {
    let hasMark = false;
    prescan.lines(`${text}\n`, (_start, _end, mark) => (hasMark ||= mark !== 'none'));
    if (hasMark) onRecord(`{"log":{"entries":[${text}]}}`);
  });
