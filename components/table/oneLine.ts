/** What stands for a line break in the search box, which has a single line and would join the lines without a trace. */
const sign = '↵';

/** A text of several lines as the search box holds it. */
export const asOneLine = (text: string): string => text.trim().replace(/[^\S\n]*\r?\n\s*/g, ` ${sign} `);

/** The lines again that `asOneLine` has joined. */
export const asLines = (query: string): string => query.replaceAll(` ${sign} `, '\n');

/** Pastes text of several lines into a field so that its lines can be told apart; other text is left to the browser. */
export function pasteAsOneLine(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const field = event.target;
  if (!/\S\s*\n\s*\S/.test(text) || !(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  const line = asOneLine(text);
  // The one way to insert text that the reader can take back with Ctrl Z; where it is gone, the field is written to.
  if (document.execCommand('insertText', false, line)) return;
  field.setRangeText(line, field.selectionStart ?? 0, field.selectionEnd ?? field.value.length, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
