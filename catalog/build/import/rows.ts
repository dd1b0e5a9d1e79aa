import { documentedCalls, type DocumentedCall } from './calls';
import { markdownTables, type Cell, type Table, type TableRow } from './tables';

/** A row in an error table of the vendor. */
export interface DocumentedError {
  /** Line in the document, from 1. */
  line: number;
  /**
   * HTTP status. An empty cell repeats the status of the row above. Null if the cell has something else, such as
   * `5xx` or an `error_code`.
   */
  status: number | null;
  /** The value of the field `error`; null if the cell is empty. */
  error: string | null;
  /**
   * A number with at least five digits in the column for the status or the `error`. Newer services send it as
   * `error_code`.
   */
  errorCode: number | null;
  /** Lines of the message cell. Several lines are one wrapped message or several messages. */
  message: string[];
  /** The other cells of the row. Causes often mention related messages. */
  remarks: string;
  /** The call whose section contains the table; null if the document is not about calls. */
  call: DocumentedCall | null;
}

/** A row of a table that explains HTTP statuses. */
export interface DocumentedStatus {
  /** Line in the document, from 1. */
  line: number;
  /** HTTP status. An empty cell repeats the status of the row above. */
  status: number;
}

/** Everything that a document of the vendor lists. */
export interface DocumentedErrors {
  /** Rows of tables with an `error` column, in document order. */
  errors: DocumentedError[];
  /** Rows of tables without an `error` column. */
  statuses: DocumentedStatus[];
  /** The calls that the document describes. */
  calls: DocumentedCall[];
}

type Column = 'status' | 'error' | 'message' | 'remark';

/**
 * Patterns for column headers, in this order: "HTTP status code" contains "code", and "Error description" contains
 * "error".
 */
const heads: [Column, RegExp][] = [
  ['remark', /cause|reason|solution|fix|suggest|handling|原因|解决|处理|建议|参考/i],
  ['message', /description|message|tip|prompt|说明|描述|提示|信息/i],
  ['status', /status|http|状态码|返回码|响应码/i],
  ['error', /error|错误/i],
];

const columnOf = (head: string): Column => heads.find(([, words]) => words.test(head))?.[0] ?? 'remark';

const cellAt = (row: TableRow, columns: readonly Column[], wanted: Column): Cell =>
  row.cells[columns.indexOf(wanted)] ?? [];

const statusIn = (cell: Cell): number | null => {
  const digits = /(?<!\d)[1-5]\d\d(?!\d)/.exec(cell.join(' '))?.[0];
  return digits === undefined ? null : Number(digits);
};

const codeIn = (cell: Cell): number | null => {
  const digits = /^\s*(\d{5,7})\s*$/.exec(cell.join(' '))?.[1];
  return digits === undefined ? null : Number(digits);
};

/** Adds the status to each row. An empty cell means "as above". */
function withStatus(rows: readonly TableRow[], columns: readonly Column[]): { row: TableRow; status: number | null }[] {
  let above: number | null | undefined;
  return rows.flatMap((row) => {
    const cell = cellAt(row, columns, 'status');
    if (cell.length > 0) above = statusIn(cell);
    return above === undefined ? [] : [{ row, status: above }];
  });
}

const unquoted = (line: string): string => line.replace(/^["“”‘’'`]+(?=.)|(?<=.)["“”‘’'`]+$/g, '').trim();

/** A dash or a slash means an empty cell. */
const written = (cell: Cell): Cell => (/^[-–—/]?$/.test(cell.join('')) ? [] : cell);

function errorOf(row: TableRow, status: number | null, columns: readonly Column[]): Omit<DocumentedError, 'call'> {
  const remarks = row.cells.filter((_, index) => columns[index] === 'remark').flat();
  const error = written(cellAt(row, columns, 'error'));
  return {
    line: row.line,
    status,
    error: error.map(unquoted).join(' ') || null,
    errorCode: codeIn(error) ?? codeIn(cellAt(row, columns, 'status')),
    message: written(cellAt(row, columns, 'message')),
    remarks: remarks.join('\n'),
  };
}

function readTable({ head, rows }: Table, found: DocumentedErrors): void {
  const columns = head.map(columnOf);
  if (!columns.includes('status') || !columns.includes('message')) return;
  for (const { row, status } of withStatus(rows, columns))
    if (columns.includes('error')) {
      const call = found.calls.find(({ from, to }) => from <= row.line && row.line < to) ?? null;
      found.errors.push({ ...errorOf(row, status, columns), call });
    } else if (status !== null) found.statuses.push({ line: row.line, status });
}

/**
 * Finds error rows, status rows and calls in a Markdown document of the vendor. Columns may be in any order, with
 * Chinese or English headers. Tables without a status column and a description column are ignored.
 */
export function documentedErrors(markdown: string): DocumentedErrors {
  const found: DocumentedErrors = { errors: [], statuses: [], calls: documentedCalls(markdown) };
  for (const table of markdownTables(markdown)) readTable(table, found);
  return found;
}
