/** The quantile `part` (0 to 1) of measured times; NaN for an empty list. */
export function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Milliseconds that a call takes. */
export function timed(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

/** Formats milliseconds for reading: `0.043`, `1.3`, `312`. */
export function milliseconds(time: number): string {
  return time >= 100 ? time.toFixed(0) : time.toPrecision(2).replace(/e.*$/, '');
}

/** Formats how many times longer the other library takes. */
export function ratio(peer: number, ours: number): string {
  const times = peer / ours;
  return `${times >= 10 ? Math.round(times).toLocaleString('en') : times.toFixed(1)}×`;
}

/** Prints a Markdown table, which can be pasted into issues. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  console.log(`\n${title}\n`);
  console.log([line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n'));
}
