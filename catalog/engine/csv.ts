/** Splits a CSV row into cells without their quotes, at most the first `most` of them. A cell may contain line breaks. */
export function cellsOfRow(row: string, delimiter: string, most = Infinity): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= row.length && cells.length < most) {
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

/** The header of a CSV file. */
export interface CsvHead {
  delimiter: string;
  names: string[];
  /** Place of the column with the HTTP status; -1 if there is none. */
  statusColumn: number;
}

const STATUS_COLUMN =
  /^(?:http[_ -]?|elb[_-])?(?:status|code|(?:response|status|http)[_ -]?code|sc[_-]status|状态码?|[响返][应回]码)$/i;

/** Reads the first line of a text as a CSV header. Null if it does not have at least three names. */
export function csvHead(line: string): CsvHead | null {
  for (const delimiter of DELIMITERS) {
    const names = cellsOfRow(line.replace(/^\ufeff/, '').trim(), delimiter);
    if (names.length >= 3 && names.length <= 200 && names.every((name) => NAME.test(name)))
      return { delimiter, names, statusColumn: names.findIndex((name) => STATUS_COLUMN.test(name)) };
  }
  return null;
}
