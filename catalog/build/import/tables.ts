import MarkdownIt, { type Token } from 'markdown-it';

/** The lines of a table cell, split at `<br/>` and line breaks, without Markdown markup. */
export type Cell = string[];

/** One row of a Markdown table. */
export interface TableRow {
  /** Line in the document, from 1. */
  line: number;
  /** In the order of the columns. An empty cell has no lines. */
  cells: Cell[];
}

/** A Markdown table: its header and its rows. */
export interface Table {
  /** One text per column. Its lines are joined by spaces. */
  head: string[];
  /** In document order, without the header. */
  rows: TableRow[];
}

const markdown = new MarkdownIt({ html: true });

const isBreak = ({ type, content }: Token): boolean =>
  type === 'softbreak' || type === 'hardbreak' || (type === 'html_inline' && /^<br\b/i.test(content));

const textOf = ({ type, content }: Token): string =>
  type === 'text' || type === 'code_inline' || type === 'text_special' ? content : '';

function cellOf({ children }: Token): Cell {
  const lines = [''];
  for (const child of children ?? []) {
    if (isBreak(child)) lines.push('');
    else lines.push(`${lines.pop() ?? ''}${textOf(child)}`);
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** State while a document is read. */
interface Reading {
  /** The last table is still being read. */
  tables: Table[];
  /** Whether the current tokens belong to the header of the last table. */
  inHead: boolean;
}

const steps: Record<string, (reading: Reading, token: Token) => void> = {
  table_open: ({ tables }) => void tables.push({ head: [], rows: [] }),
  thead_open: (reading) => void (reading.inHead = true),
  thead_close: (reading) => void (reading.inHead = false),
  tr_open: ({ tables, inHead }, { map }) => {
    if (!inHead) tables.at(-1)?.rows.push({ line: (map?.[0] ?? 0) + 1, cells: [] });
  },
  inline: ({ tables, inHead }, token) => {
    const table = tables.at(-1);
    if (inHead) table?.head.push(cellOf(token).join(' '));
    else table?.rows.at(-1)?.cells.push(cellOf(token));
  },
};

/** Returns all tables of a Markdown text, in order. Any text is valid. */
export function markdownTables(text: string): Table[] {
  const reading: Reading = { tables: [], inHead: false };
  let depth = 0;
  for (const token of markdown.parse(text, {})) {
    if (token.type === 'table_open') depth += 1;
    if (depth > 0) steps[token.type]?.(reading, token);
    if (token.type === 'table_close') depth -= 1;
  }
  return reading.tables;
}
