import { isBlank, unescape } from '../characters';
import { lineEnd } from '../records';

/** The words of one shell command and where the command ends. */
export interface ShellCommand {
  /** Without their quotes and escapes. */
  words: string[];
  /** Offset after the last word. */
  end: number;
}

const LONGEST = 20_000;

/** How far a command has been read. */
interface Scan {
  text: string;
  /** Offset of the next character to read. */
  at: number;
  /** Reading stops at this offset. */
  limit: number;
}

/** How much a bracket changes the depth. */
const DEEPER: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 };

/** A line that ends here, and another below it: what begins there was not quoted. */
const ENDS_LINE = /^[ \t]{0,8}\r?\n\s{0,40}[^\s'"]/;

/**
 * Reads up to the closing quote. Null if it is never closed, or if a body is complete at the end of a line and the next
 * quote belongs to the response below, as in `doesn't`. The scan then continues after that body.
 */
function quoted(scan: Scan, quote: string, escapes: boolean): string | null {
  const { text, limit } = scan;
  const from = scan.at + 1;
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const char = text.charAt(at);
    const deeper = DEEPER[char] ?? 0;
    depth += deeper;
    if (escapes && char === '\\') at++;
    else if (char === quote) {
      scan.at = at + 1;
      const inner = text.slice(from, at);
      return escapes ? unescape(inner, 1) : inner;
    } else if (
      deeper < 0 &&
      depth === 0 &&
      (DEEPER[text.charAt(from)] ?? 0) > 0 &&
      ENDS_LINE.test(text.slice(at + 1, at + 60))
    ) {
      scan.at = at + 1;
      return null;
    }
  }
  return null;
}

/** Offset after the `^"` that closes a quotation of cmd.exe, which writes quotes inside as `^\^"`; -1 for none. */
function caretEnd(text: string, start: number): number {
  const read = text.slice(start + 2, start + LONGEST);
  const close = read.search(/(?<!\\)\^"/);
  return close < 0 ? -1 : start + close + 4;
}

/** Offset after the quotation (`'…'`, `"…"`, `$'…'`, `^"…^"`) at `start`, or, if unclosed, after its body or line. */
export function quotedEnd(text: string, start: number): number {
  const caret = text[start] === '^' ? caretEnd(text, start) : -1;
  if (caret >= 0) return caret;
  const dollar = text[start] === '$';
  const scan: Scan = { text, at: dollar ? start + 1 : start, limit: Math.min(text.length, start + LONGEST) };
  const open = scan.at;
  const quote = text.charAt(open);
  const isClosed = quoted(scan, quote, dollar || quote === '"') !== null;
  return isClosed || scan.at > open ? scan.at : lineEnd(text, start);
}

/** Length of a line continuation (`\`, `^` or a backtick before the line break) at `at`; 0 for none. */
function continuation(text: string, at: number): number {
  if (!'\\^`'.includes(text.charAt(at))) return 0;
  if (text[at + 1] === '\n') return 2;
  return text.startsWith('\r\n', at + 1) ? 3 : 0;
}

/** Whether the command continues after a line break without a continuation mark. */
const goesOn = (text: string, at: number): boolean =>
  /^\s{1,4}(?:--?[a-zA-Z]|["']?https?:\/\/)/.test(text.slice(at, at + 16));

function word(scan: Scan): string | null {
  let result = '';
  while (scan.at < scan.limit) {
    const char = scan.text.charAt(scan.at);
    if (isBlank(char.charCodeAt(0)) || continuation(scan.text, scan.at)) return result;
    const dollar = char === '$' && scan.text[scan.at + 1] === "'";
    if (dollar) scan.at++;
    const quote = dollar ? "'" : char;
    if (quote === "'" || quote === '"') {
      const inner = quoted(scan, quote, dollar || quote === '"');
      if (inner === null) return null;
      result += inner;
    } else {
      result += char === '\\' ? scan.text.charAt(++scan.at) : char;
      scan.at++;
    }
  }
  return result;
}

/** Skips spaces and line continuations. False at the end of the command. */
function nextWord(scan: Scan): boolean {
  for (; scan.at < scan.limit; scan.at++) {
    const skip = continuation(scan.text, scan.at);
    if (skip) scan.at += skip - 1;
    else if (scan.text[scan.at] === '\n' && !goesOn(scan.text, scan.at)) return false;
    else if ('|;'.includes(scan.text.charAt(scan.at))) return false;
    else if (!isBlank(scan.text.charCodeAt(scan.at))) return true;
  }
  return false;
}

/** Splits a command of sh, cmd or PowerShell, of at most 20,000 characters, into words. An open quote ends it. */
export function shellCommand(text: string, start: number): ShellCommand {
  const scan: Scan = { text, at: start, limit: Math.min(text.length, start + LONGEST) };
  const words: string[] = [];
  let end = start;
  while (nextWord(scan)) {
    const next = word(scan);
    if (next === null) break;
    words.push(next);
    end = scan.at;
  }
  return { words, end };
}
