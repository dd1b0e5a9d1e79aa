import MarkdownIt, { type Token } from 'markdown-it';

/** A call that a document describes, and the section about it. */
export interface DocumentedCall {
  /** The heading of the section, such as `Add a chatroom admin`; empty if there is none. */
  title: string;
  /** In upper case. */
  method: string;
  /** Path in the document, with its `{placeholders}` and without the host. */
  path: string;
  /** First line of the section, from 1. */
  from: number;
  /** The line after the section. */
  to: number;
}

interface Heading {
  level: number;
  text: string;
}

/** State while a document is read. */
interface Reading {
  /** Headings above the current line, outermost first. */
  above: Heading[];
  /** The last call is still open if its `to` is infinite. */
  calls: (DocumentedCall & { level: number })[];
}

const markdown = new MarkdownIt({ html: true });

/** A template such as `POST https://{host}/{org_name}/{app_name}/users`. Requests without placeholders are examples. */
const requestLine = /^\s*(GET|POST|PUT|DELETE|PATCH)\s+(?:https?:\/\/[^/\s]+)?(\/\S*\{\w+\}\S*)/m;

/** Headings of a part of a call's description. */
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
 * Finds the calls in a document that describes REST calls. Each has its own heading or page, and a code block with
 * the request line. The section of a call ends at the next call, and at the next heading of the same level.
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
