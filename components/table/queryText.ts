/** Stands for a line break in the search box. The box has one line and would join lines without leaving a trace. */
const lineBreakSign = '↵';

/** Longer pastes are cut: nobody searches for more, and each letter typed after the paste would search all of it again. */
const longestPaste = 20_000;
/** The longest query that may stand in the page's address. Longer ones are pastes: nobody types that much to search. */
const longestInAddress = 100;

/** Joins the lines of a text with `↵` for the search box. Drops empty lines and the blanks at the ends of lines. */
export function joinLines(text: string): string {
  const lines = text.slice(0, longestPaste).split(/\r\n|[\r\n]/);
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join(` ${lineBreakSign} `);
}

/** Gives back the lines that `joinLines` joined. */
export const splitLines = (query: string): string => query.replaceAll(` ${lineBreakSign} `, '\n');

/** Notation of bodies, headers, request lines, commands and logs, and not of words to search for. */
const pasted = /[{}<>\[\]↵\n]|":|\bHTTP\/\d|\bcurl\s+-|:\/\/|\d:\d\d:\d\d/;

/** What may be a secret or somebody's own. Masking knows more exactly, but it weighs more than the whole table. */
const personal =
  /=\S|(?:password|passwd|pwd|secret|token|authorization|api[-_]?key|密码|口令)["']?\s*[:：]|\b(?:bearer|basic)\s+\S{8}|YWMt|YXA6|eyJ|007e|\S@\S|(?:\d[\s-]?){9}|(?:password|passwd|pwd|secret|密码|口令)\S*\s*[^\s\d]*\d|(?=[\w.+/-]*\d)[\w.+/-]{24}/i;

/**
 * Whether a query looks pasted: a body, a header, a log, several lines, a long text, or anything with a secret in it. Such a query
 * stays out of the page's address, which the history, the server and other pages would learn.
 */
export const looksPasted = (query: string): boolean =>
  query.length > longestInAddress || pasted.test(query) || personal.test(query);

/** Pastes text of several lines into a field as one line. Leaves other text to the browser. */
export function pasteAsOneLine(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const field = event.target;
  if (!/[\r\n]/.test(text.trim()) || !(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  const [from, to] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
  const before = blankBetween(field.value.slice(0, from), text);
  const line = before + joinLines(text) + blankBetween(text, field.value.slice(to));
  // Only this command lets the reader undo the paste with Ctrl+Z. It is deprecated, so there is a second way.
  if (document.execCommand('insertText', false, line)) return;
  field.setRangeText(line, from, to, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A blank where a line break stood between two texts, so that their words do not grow together. */
function blankBetween(before: string, after: string): string {
  const hadBreak = /[\r\n]\s?$/.test(before.slice(-2)) || /^\s?[\r\n]/.test(after.slice(0, 2));
  return hadBreak && before.trim() !== '' && after.trim() !== '' ? ' ' : '';
}
