import MarkdownIt, { type Token } from 'markdown-it';

/** A call that a document describes, and the part of the document about it. */
export interface DocumentedCall {
  /** The heading above it: `Add a chatroom admin`; empty where there is none. */
  title: string;
  /** In capitals. */
  method: string;
  /** As the document has it, with its `{placeholders}`, without the host. */
  path: string;
  /** First line of that part, from 1. */
  from: number;
  /** The line behind its last one. */
  to: number;
}

interface Heading {
  level: number;
  text: string;
}

/** What has been read of a document so far. */
interface Reading {
  /** The headings that the current line is below, outermost first. */
  above: Heading[];
  /** The last one is open while its `to` is infinite. */
  calls: (DocumentedCall & { level: number })[];
}

const markdown = new MarkdownIt({ html: true });

/** A template such as `POST https://{host}/{org_name}/{app_name}/users`; requests with values in them are examples. */
const requestLine = /^\s*(GET|POST|PUT|DELETE|PATCH)\s+(?:https?:\/\/[^/\s]+)?(\/\S*\{\w+\}\S*)/m;

/** Headings that name a part of a call's description, not the call. */
const partNames = /^(?:HTTP\b|请求|URL\b|request\b|method\b|endpoint\b)/i;

const lineOf = ({ map }: Token): number => (map?.[0] ?? 0) + 1;

function close({ calls }: Reading, line: number): void {
  const last = calls.at(-1);
  if (last?.to === Infinity) last.to = line;
}

function readHeading(reading: Reading, level: number, text: string, line: number): void {
  const open = reading.calls.at(-1);
  if (open && level <= open.level) close(reading, line);
  reading.above = [...reading.above.filter((heading) => heading.level < level), { level, text }];
}

function readCode(reading: Reading, token: Token): void {
  const [, method = '', path = ''] = requestLine.exec(token.content) ?? [];
  if (method === '') return;
  close(reading, lineOf(token));
  const heading = reading.above.findLast(({ text }) => !partNames.test(text));
  const { text: title, level } = heading ?? { text: '', level: 0 };
  reading.calls.push({ title, method, path, from: lineOf(token), to: Infinity, level });
}

/**
 * The calls of a document that describes REST calls, each below a heading of its own or on a page of its own: a code block holds the
 * request line. The part about a call ends with the next call and with the next heading of the same rank.
 */
export function documentedCalls(text: string): DocumentedCall[] {
  const reading: Reading = { above: [], calls: [] };
  const tokens = markdown.parse(text, {});
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open')
      readHeading(reading, Number(token.tag.slice(1)), tokens[index + 1]?.content ?? '', lineOf(token));
    if (token.type === 'fence' || token.type === 'code_block') readCode(reading, token);
  }
  return reading.calls.map(({ title, method, path, from, to }) => ({ title, method, path, from, to }));
}
