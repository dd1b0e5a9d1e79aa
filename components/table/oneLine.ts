/** What stands for a line break in the search box, which has a single line and would join the lines without a trace. */
const sign = '↵';

/** Longer pastes are cut: nobody searches for more, and every letter typed behind them would be paid for all of it. */
const longest = 20_000;

/** The lines of a text as one that the search box can hold; empty lines and blanks at the ends of lines are left out. */
export function asOneLine(text: string): string {
  const lines = text.slice(0, longest).split(/\r\n|[\r\n]/);
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join(` ${sign} `);
}

/** The lines again that `asOneLine` has joined. */
export const asLines = (query: string): string => query.replaceAll(` ${sign} `, '\n');

/** Pastes text of several lines into a field so that its lines can be told apart; other text is left to the browser. */
export function pasteAsOneLine(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const field = event.target;
  if (!/[\r\n]/.test(text.trim()) || !(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  const [from, to] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
  const line = apart(field.value.slice(0, from), text) + asOneLine(text) + apart(text, field.value.slice(to));
  // The one way to insert text that the reader can take back with Ctrl Z; where it is gone, the field is written to.
  if (document.execCommand('insertText', false, line)) return;
  field.setRangeText(line, from, to, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A blank where a line break stood between two texts and words would grow together. */
function apart(before: string, after: string): string {
  const hadBreak = /[\r\n]\s?$/.test(before.slice(-2)) || /^\s?[\r\n]/.test(after.slice(0, 2));
  return hadBreak && before.trim() !== '' && after.trim() !== '' ? ' ' : '';
}
