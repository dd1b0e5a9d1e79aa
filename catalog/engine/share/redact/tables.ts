import { isHarmless, type RedactRule, type Secret, findSecretNames, isSecretName } from './secret';
import { quotedEnd, toLineEnd } from './valueEnd';

/** A cell of a line: offsets into the text, without quotes and whitespace. */
interface Cell {
  start: number;
  end: number;
}

const longestLine = 4000;
const mostColumns = 100;
const DELIMITERS = ['|', '\t', ',', ';', '│'] as const;

function trimmed(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && /[\s"']/.test(text.charAt(start))) start++;
  while (end > start && /[\s"']/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The cells of a line. A delimiter within double quotes is part of the cell. */
function cellsOf(text: string, start: number, end: number, delimiter: string): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  let isQuoted = false;
  const stop = Math.min(end, start + longestLine);
  for (let at = start; at < stop; at++) {
    if (text.charAt(at) === '"') isQuoted = !isQuoted;
    if (isQuoted || text.charAt(at) !== delimiter) continue;
    cells.push(trimmed(text, from, at));
    from = at + 1;
  }
  return [...cells, trimmed(text, from, stop)];
}

/** The header of a table, with the columns that contain secrets. */
interface Head {
  delimiter: string;
  columns: number;
  secret: ReadonlySet<number>;
}

const NAME = /^[\p{L}\p{N}_ .#()/-]{0,40}$/u;

/**
 * Reads a line as the header of a table. Null if it is not one: all cells must be names, and at least one the name of
 * a secret.
 */
function headOf(text: string, start: number, end: number): Head | null {
  const line = text.slice(start, end);
  for (const delimiter of DELIMITERS) {
    if (!line.includes(delimiter)) continue;
    const cells = cellsOf(text, start, end, delimiter);
    const names = cells.map((cell) => text.slice(cell.start, cell.end));
    if (names.length > mostColumns || !names.every((name) => NAME.test(name))) continue;
    const secret = names.flatMap((name, nth) => (isSecretName(name) ? [nth] : []));
    if (secret.length > 0) return { delimiter, columns: cells.length, secret: new Set(secret) };
  }
  return null;
}

const RULER = /^[\s|+:│─┼=-]+$/;

/** Reads the lines below a header, as long as they have the same number of columns. */
function below(text: string, { delimiter, columns, secret }: Head, from: number): { secrets: Secret[]; end: number } {
  const secrets: Secret[] = [];
  let start = from;
  while (start < text.length) {
    const end = toLineEnd(text, start);
    if (!RULER.test(text.slice(start, Math.min(end, start + longestLine)))) {
      const cells = cellsOf(text, start, end, delimiter);
      const nextCells = cellsOf(text, end + 1, toLineEnd(text, end + 1), delimiter);
      // A row with more or fewer cells belongs to the table if the next row fits again.
      if (cells.length !== columns && (cells.length === 1 || nextCells.length !== columns)) break;
      secrets.push(...cells.filter((cell, nth) => secret.has(nth) && !isHarmless(text.slice(cell.start, cell.end))));
    }
    start = end + 1;
  }
  return { secrets, end: start };
}

/** A row with a name and its value: `| Client Secret | … |`. Or a name on its own line, and the value on the next. */
const ROW = /^[ \t]*\|[ \t]*([^|\n]{2,40}?)[ \t]*\|[ \t]*([!-{}~]{6,200})[ \t]*\|[ \t]*\r?$/gm;
const TWO_LINES =
  /^[ \t]*([^\n:：=|,;(){}[\]"'<>]{2,30}?)[ \t]*[:：]?[ \t]*\r?\n[ \t]*((?=\S{0,200}\d)(?=\S{0,200}[A-Za-z])[!-~]{8,400})[ \t]*\r?$/gm;

const rows = (text: string): Secret[] =>
  [ROW, TWO_LINES].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: name = '', 2: value = '', index }) => {
      const start = index + whole.lastIndexOf(value);
      return isSecretName(name.replaceAll(' ', '_')) && !isHarmless(value)
        ? [{ start, end: start + value.length }]
        : [];
    }),
  );

/** Finds secrets in columns of CSV, TSV, Markdown tables and output of database clients. */
export const columns: RedactRule = {
  name: 'columns',
  find(text) {
    const secrets: Secret[] = [];
    let next = 0;
    for (const name of findSecretNames(text)) {
      if (name.start < next) continue;
      const start = text.lastIndexOf('\n', name.start) + 1;
      const end = toLineEnd(text, name.start);
      const head = end - start <= longestLine ? headOf(text, start, end) : null;
      const table = head === null ? { secrets: [], end } : below(text, head, end + 1);
      secrets.push(...table.secrets);
      next = table.end;
    }
    return [...secrets, ...rows(text)];
  },
};

/** `IDENTIFIED BY '…'`, `WITH PASSWORD '…'`. */
const IDENTIFIED =
  /\b(?:identified\s{1,4}(?:with\s{1,4}\w{1,40}\s{1,4})?by|(?:with|encrypted)\s{1,4}password)\s{1,4}(?:password\s{1,4})?['"]([^'"\n]{1,200})/gi;
/** The column names of an INSERT statement, up to the bracket before its values. */
const INSERT = /\(([\w\s,`"[\].]{1,1000})\)\s{0,20}values\s{0,20}(?=\()/gi;
const longestRows = 20_000;

interface Row {
  values: Secret[];
  /** Offset after the closing bracket. */
  end: number;
}

/** The values between the bracket at a position and its closing bracket. */
function rowAt(text: string, at: number, stop: number): Row {
  const values: Secret[] = [];
  let start = at + 1;
  let index = start;
  for (; index < stop; index++) {
    const sign = text.charAt(index);
    if (sign === "'" || sign === '"') index = quotedEnd(text, index);
    else if (sign === ',' || sign === ')') {
      values.push({ start, end: index });
      start = index + 1;
      if (sign === ')') break;
    }
  }
  return { values, end: index + 1 };
}

function unquoted(text: string, { start, end }: Secret): Secret {
  const value = text.slice(start, end);
  const lead = /^\s*['"]?/.exec(value)?.[0].length ?? 0;
  const trail = /['"]?\s{0,20}$/.exec(value)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - trail) };
}

function insertedAt(text: string, at: number, names: readonly string[]): { secrets: Secret[]; end: number } {
  const secrets: Secret[] = [];
  const stop = Math.min(text.length, at + longestRows);
  let next = at;
  while (next < stop && text.charAt(next) === '(') {
    const row = rowAt(text, next, stop);
    const told = row.values.filter((_, nth) => isSecretName((names[nth] ?? '').replace(/[`"[\]]/g, '')));
    secrets.push(
      ...told.map((value) => unquoted(text, value)).filter(({ start, end }) => !isHarmless(text.slice(start, end))),
    );
    next = row.end;
    while (next < stop && /[\s,]/.test(text.charAt(next))) next++;
  }
  return { secrets, end: next };
}

/** Finds secrets in SQL statements that name the columns apart from the values. */
export const sqlValues: RedactRule = {
  name: 'sql-values',
  find(text) {
    let end = 0;
    const inserted = [...text.matchAll(INSERT)].flatMap(({ 0: head, 1: names = '', index }) => {
      if (index < end) return [];
      const rows = insertedAt(text, index + head.length, names.split(','));
      end = rows.end;
      return rows.secrets;
    });
    const identified = [...text.matchAll(IDENTIFIED)].map(({ 0: whole, 1: secret = '', index }) => ({
      start: index + whole.length - secret.length,
      end: index + whole.length,
    }));
    return [...inserted, ...identified];
  },
};
