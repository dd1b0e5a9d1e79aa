import { afterBlanks, isCurly, isFullWidth, isNewline, plain, unescape } from '../../characters';
import { isRecordStart } from '../../records';
import { afterConcatenation, hasOperator, lineBreakAt } from './whitespace';
import type { Reader } from './parse';

const SLASH = 0x5c;
/** How far the end of a string that runs over a line break is looked for. */
const LOOK_AHEAD = 4096;

/** Marks at the end of a body that a client has cut off. */
const CUT_MARK =
  /(?:\s?(?:\.{3,}|…|[([<（【](?:[^()[\]<>\n]{0,9}(?:truncated|截断|省略)[^()[\]<>]{0,30}|\+?\d+ [a-z ]{4,30})[)\]>）】]?\]?)){1,2}["'\])}]{0,3}\s*(?:(?:\]\]>)?<\/[\w:-]{1,40}>\s*){0,4}$|(?:(?:\]\]>)?<\/[\w:-]{1,40}>\s*){1,4}$/;

/** The same at the end of a line, if it says so in words: Guzzle's `(truncated...)`. */
const CUT_IN_WORDS = /[([<（【][^()[\]<>\n]{0,9}(?:truncated|截断|省略)[^()[\]<>\n]{0,30}[)\]>）】]\s*$/;

/** Whether a string can end at this quote: `,`, `:`, `;`, a bracket, a comment or another string follows. */
function endsString(reader: Reader, quoteAt: number, family: number): boolean {
  const { text } = reader;
  const next = afterBlanks(text, quoteAt + 1, quoteAt + 200);
  if (next >= text.length || next === quoteAt + 200) return true;
  const code = plain(text.charCodeAt(next));
  if (
    (reader.inValue ? ',;}])\\/#' : ',:;=}])\\/#').includes(String.fromCharCode(code)) ||
    text.startsWith('...', next) ||
    text[next] === '…'
  )
    return true;
  if (text.startsWith('<EOL>', next) || hasOperator(text, quoteAt)) return true;
  if (text.slice(quoteAt + 1, next).includes('\n')) return true;
  if (code === family && next === quoteAt + 1) return !endsString(reader, next, 0);
  return code === 0x22 || code === 0x27;
}

/** A string while it is read. */
interface StringScan {
  /** The quote that has opened it, as in ASCII. */
  quote: number;
  /** Whether that quote was curly. */
  curly: boolean;
  /** What has been read of it, still escaped. */
  parts: string[];
  /** Offset of the first character that is not in `parts` yet. */
  from: number;
  /** Offset of the character that is looked at. */
  at: number;
  /** `cut`: the text ends inside the string, or a quote of the text around it was reached. */
  state: 'open' | 'closed' | 'cut';
}

const isQuote = ({ quote, curly }: StringScan, code: number): boolean =>
  plain(code) === quote && (curly || !isCurly(code));

/** Whether the character at `at` closes the string. In escaped text, the number of backslashes before it decides. */
function closes(reader: Reader, scan: StringScan, at: number, run: number): boolean {
  if (!isQuote(scan, reader.text.charCodeAt(at))) return false;
  if (reader.slashes > 0) return run % (2 * (reader.slashes + 1)) === reader.slashes;
  return run % 2 === 0 && endsString(reader, at, scan.quote);
}

/** Whether a string that continues after a line break has a closing quote. The search uses the shared budget. */
function hasCloseBelow(reader: Reader, scan: StringScan, from: number): boolean {
  if (reader.closing >= from) return true;
  const { text, budget } = reader;
  const end = Math.min(text.length, from + LOOK_AHEAD);
  let run = 0;
  for (let at = from; at < end && budget.steps > 0; at++) {
    budget.steps--;
    const code = text.charCodeAt(at);
    if (isNewline(code) && isRecordStart(text, at + 1)) return false;
    if (closes(reader, scan, at, run)) {
      reader.closing = at;
      return true;
    }
    run = code === SLASH ? run + 1 : 0;
  }
  return false;
}

/** Keeps the string up to `end`, and reads on at `next`. */
function keep({ text }: Reader, scan: StringScan, end: number, next: number): void {
  scan.parts.push(text.slice(scan.from, end));
  scan.from = scan.at = next;
}

function onLineBreak(reader: Reader, scan: StringScan): void {
  const lineBreak = lineBreakAt(reader.text, scan.at, reader.prefix);
  const isCut = CUT_IN_WORDS.test(reader.text.slice(Math.max(scan.from, scan.at - 60), scan.at));
  if (isCut || lineBreak === null || !hasCloseBelow(reader, scan, lineBreak.next)) {
    scan.state = 'cut';
    return;
  }
  reader.damage.add('wrapped');
  keep(reader, scan, Math.max(scan.from, lineBreak.end), lineBreak.next);
  scan.parts.push(lineBreak.glue);
}

/** Handles backslashes and quotes. A quote closes the string, is part of it, or ends the text around it. */
function onQuote(reader: Reader, scan: StringScan): void {
  const { text, slashes } = reader;
  let at = scan.at;
  while (text.charCodeAt(at) === SLASH) at++;
  const run = at - scan.at;
  const joined = run === 0 && slashes > 0 ? afterConcatenation(text, at) : -1;
  if (joined > 0) {
    keep(reader, scan, at, joined);
  } else if (closes(reader, scan, at, run)) {
    keep(reader, scan, at - Math.max(0, slashes), at + 1);
    scan.state = 'closed';
  } else if (run === 0 && slashes > 0) {
    scan.state = 'cut';
  } else scan.at = isNewline(text.charCodeAt(at)) ? at : Math.min(text.length, at + 1);
}

function scanString(reader: Reader, scan: StringScan): void {
  const { text } = reader;
  while (scan.state === 'open') {
    const code = text.charCodeAt(scan.at);
    if (scan.at >= text.length) scan.state = 'cut';
    else if (code === 0x0a) onLineBreak(reader, scan);
    else if (code === SLASH || isQuote(scan, code)) onQuote(reader, scan);
    else scan.at++;
  }
}

/** Takes the mark of a cut, half an escape and blanks off the end of a text that was cut off. */
function withoutCutMark(text: string): string {
  const tail = text.slice(-60);
  const slash = tail.replace(CUT_MARK, '');
  const kept = slash.endsWith('\\') ? slash.slice(0, -1) : slash;
  return text.slice(0, text.length - tail.length) + kept;
}

function finish(reader: Reader, scan: StringScan): string {
  // Text escaped once has one backslash before a quote, escaped twice three.
  const rounds = 1 + Math.ceil(Math.log2(Math.max(0, reader.slashes) + 1));
  if (scan.state === 'closed') {
    reader.pos = scan.from;
    return unescape(scan.parts.join(''), rounds);
  }
  reader.pos = scan.at;
  reader.broken = true;
  reader.damage.add('truncated');
  const rest = scan.parts.join('') + reader.text.slice(scan.from, scan.at);
  return unescape(withoutCutMark(rest), rounds).trimEnd();
}

/** What Python writes before a string: `u'error'`, `b'{…}'`. */
const PREFIX = /[bru]{1,2}(?=\\{0,3}["'])/iy;

/** Offset of the quote at `at`, after a prefix and the backslashes of escaped text; -1 if there is none. */
export function quoteAt(reader: Reader, from: number): number {
  if (reader.print === 'dump') return -1;
  const { text } = reader;
  PREFIX.lastIndex = from;
  const prefix = PREFIX.exec(text)?.[0] ?? '';
  if (prefix !== '' && reader.notation === 'json') reader.notation = 'python';
  const at = from + prefix.length;
  let quote = at;
  while (text.charCodeAt(quote) === SLASH) quote++;
  const family = plain(text.charCodeAt(quote));
  if (family !== 0x22 && family !== 0x27) return -1;
  const run = quote - at;
  if (reader.slashes < 0) reader.slashes = run;
  return run === reader.slashes ? quote : -1;
}

/** Reads the string with the opening quote at `quote`. One without an end stops the reader after it. */
export function readString(reader: Reader, quote: number): string {
  const code = reader.text.charCodeAt(quote);
  const curly = isCurly(code);
  if (curly) reader.damage.add(isFullWidth(code) ? 'full-width' : 'curly-quotes');
  const scan: StringScan = { quote: plain(code), curly, parts: [], from: quote + 1, at: quote + 1, state: 'open' };
  scanString(reader, scan);
  return finish(reader, scan);
}

/** Reads a string of several pieces. Without an operator, only Python joins them, and a key is no piece. */
export function readPieces(reader: Reader, quote: number): string {
  let text = readString(reader, quote);
  reader.inValue = false;
  for (let piece = pieceAt(reader); piece >= 0; piece = pieceAt(reader)) {
    const end = reader.pos;
    const more = readString(reader, piece);
    if (plain(reader.text.charCodeAt(afterBlanks(reader.text, reader.pos, reader.pos + 20))) === 0x3a) {
      reader.pos = end;
      break;
    }
    text += more;
  }
  return text;
}

/** Offset of the opening quote of the next piece; -1 if there is none. */
function pieceAt({ broken, notation, pos, slashes, text }: Reader): number {
  if (broken || slashes > 0 || !(notation === 'python' || hasOperator(text, pos - 1))) return -1;
  return afterConcatenation(text, pos - 1) - 1;
}
