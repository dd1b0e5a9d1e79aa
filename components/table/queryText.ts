/** Replaces line breaks in the search box. The box has only one line and would join lines without a trace. */
const lineBreakSign = '↵';

/** Longer pastes are cut. Each letter typed after the paste would search all of it again. */
const longestPaste = 20_000;
/** Longest query that is written to the page's URL. Longer queries are pastes, because nobody types that much. */
const longestInAddress = 100;

/** Joins lines with `↵` for the search box. Drops empty lines and trailing spaces. */
export function joinLines(text: string): string {
  const lines = text.slice(0, longestPaste).split(/\r\n|[\r\n]/);
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join(` ${lineBreakSign} `);
}

/** Restores the lines that `joinLines` has joined. */
export const splitLines = (query: string): string => query.replaceAll(` ${lineBreakSign} `, '\n');

/** Notation of bodies, headers, request lines, commands and logs, which search queries do not contain. */
const pasted = /[{}<>\[\]↵\n]|":|\bHTTP\/\d|\bcurl\s+-|:\/\/|\d:\d\d:\d\d/;

/** Text that may be a secret or personal data. `redact` is more precise, but is larger than the whole table. */
const personal =
  /=\S|(?:password|passwd|pwd|secret|token|authorization|api[-_]?key|密码|口令)["']?\s*[:：]|\b(?:bearer|basic)\s+\S{8}|YWMt|YXA6|eyJ|007e|\S@\S|(?:\d[\s-]?){9}|(?:password|passwd|pwd|secret|密码|口令)\S*\s*[^\s\d]*\d|(?=[\w.+/-]*\d)[\w.+/-]{24}/i;

/**
 * Whether a query looks pasted: a body, a header, a log, several lines, a long text, or anything with a secret. Such
 * a query is not written to the page's URL, because the browser's history, the server and other pages would see it.
 */
export const looksPasted = (query: string): boolean =>
  query.length > longestInAddress || pasted.test(query) || personal.test(query);

/** Handles a paste of several lines and inserts it as one line. Other text is left to the browser. */
export function pasteAsOneLine(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const field = event.target;
  if (!/[\r\n]/.test(text.trim()) || !(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  const [from, to] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
  const before = blankBetween(field.value.slice(0, from), text);
  const line = before + joinLines(text) + blankBetween(text, field.value.slice(to));
  // Only this command lets readers undo the paste with Ctrl+Z. It is deprecated, so there is a fallback.
  if (document.execCommand('insertText', false, line)) return;
  field.setRangeText(line, from, to, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A space if there was a line break between two texts, so that their words stay separate. */
function blankBetween(before: string, after: string): string {
  const hadBreak = /[\r\n]\s?$/.test(before.slice(-2)) || /^\s?[\r\n]/.test(after.slice(0, 2));
  return hadBreak && before.trim() !== '' && after.trim() !== '' ? ' ' : '';
}
