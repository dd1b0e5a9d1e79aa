import MarkdownIt, { type Token } from 'markdown-it';

/** One cell: its lines of text, as `<br/>` and line breaks cut them, without Markdown's marks. */
export type Cell = string[];

/** One row of a Markdown table. */
export interface TableRow {
  /** Line in the document, from 1. */
  line: number;
  /** In the order of the columns; an empty cell has no lines. */
  cells: Cell[];
}

/** One Markdown table: the words of its head and the rows below. */
export interface Table {
  /** One text for each column, its lines joined by blanks. */
  head: string[];
  /** In the order of the document, without the head. */
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

/** What has been read of a document so far. */
interface Reading {
  /** The last one is being read. */
  tables: Table[];
  /** The tokens at hand belong to the head of the last table. */
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

/** Every table of a Markdown text, in order. Any text is fine; one without tables has none. */
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
