import { isHarmless } from './secretValue';
import { findSecretNames, isSecretName } from './secretName';
import { toLineEnd } from './valueEnd';
import type { RedactRule, Secret } from './rule';

/** One cell of a line: offsets into the text, quotes and blanks left out. */
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

/** The cells of a line; a delimiter within double quotes belongs to the cell. */
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

/** A head of a table: where its secrets stand. */
interface Head {
  delimiter: string;
  columns: number;
  secret: ReadonlySet<number>;
}

const NAME = /^[\p{L}\p{N}_ .#()/-]{0,40}$/u;

/** The head that a line is; null where it is none. Every cell of a head is a name, and one at least a secret's. */
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

/** Lines below a head, as long as they have its columns. */
function below(text: string, { delimiter, columns, secret }: Head, from: number): { secrets: Secret[]; end: number } {
  const secrets: Secret[] = [];
  let start = from;
  while (start < text.length) {
    const end = toLineEnd(text, start);
    if (!RULER.test(text.slice(start, Math.min(end, start + longestLine)))) {
      const cells = cellsOf(text, start, end, delimiter);
      if (cells.length !== columns) break;
      secrets.push(...cells.filter((cell, nth) => secret.has(nth) && !isHarmless(text.slice(cell.start, cell.end))));
    }
    start = end + 1;
  }
  return { secrets, end: start };
}

/** Columns of secrets in CSV, TSV, Markdown tables and what databases print. */
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
    return secrets;
  },
};
