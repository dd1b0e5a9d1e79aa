/** The cells of one row of a CSV, quotes taken away; a cell may hold line breaks. */
export function cellsOfRow(row: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= row.length) {
    if (row.charAt(at) === '"') {
      let end = row.indexOf('"', at + 1);
      while (end >= 0 && row.charAt(end + 1) === '"') end = row.indexOf('"', end + 2);
      const stop = end < 0 ? row.length : end;
      cells.push(row.slice(at + 1, stop).replaceAll('""', '"'));
      const next = row.indexOf(delimiter, stop + 1);
      if (next < 0) break;
      at = next + 1;
    } else {
      const next = row.indexOf(delimiter, at);
      cells.push(row.slice(at, next < 0 ? row.length : next).trim());
      if (next < 0) break;
      at = next + 1;
    }
  }
  return cells;
}

const NAME = /^[\p{L}_@][\p{L}\p{N}_ .@()/-]{0,40}$/u;
const DELIMITERS = [',', '\t', ';', '|'] as const;

/** The head of a CSV. */
export interface CsvHead {
  delimiter: string;
  names: string[];
}

/** The head that a first line is: three names or more; null where it is none. */
export function csvHead(line: string): CsvHead | null {
  for (const delimiter of DELIMITERS) {
    const names = cellsOfRow(line.replace(/^\ufeff/, '').trim(), delimiter);
    if (names.length >= 3 && names.length <= 200 && names.every((name) => NAME.test(name))) return { delimiter, names };
  }
  return null;
}

/** A row as one line of JSON, each cell under the name of its column: in that form its call, status and body are told apart. */
export function rowAsJson({ names, delimiter }: CsvHead, row: string): string {
  const cells = cellsOfRow(row, delimiter);
  return JSON.stringify(Object.fromEntries(names.map((name, nth) => [name, cells[nth] ?? ''])));
}

const STATUS_COLUMN = /^(?:http[_ -]?)?(?:status|code|response[_ -]?code|status[_ -]?code|sc[_-]status|状态码?)$/i;

/** Whether a row can be a failed call: its status says so, or it has no column for one. */
export function mayHaveFailed({ names, delimiter }: CsvHead, row: string): boolean {
  const column = names.findIndex((name) => STATUS_COLUMN.test(name));
  return column < 0 || /^[45]\d\d$/.test(cellsOfRow(row, delimiter)[column] ?? '');
}
