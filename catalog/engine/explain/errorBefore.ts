import { foldErrorType } from './errorType';
import type { Index } from './prepared';
import { isReasonPhrase } from './reasonPhrases';

/** How far before a message a row's first cells are looked for. */
const reach = 120;

/** `Request Entity Too Large` is the longest. */
const longestType = 4;

/** The error type right before a message, with a status before it: `401 unauthorized Unable to authenticate (OAuth)`, a row that has lost its lines. */
export function introducing(index: Index, text: string, start: number): string | null {
  const row =
    /(?:^|\n)[\s|[(]{0,8}[45]\d\d[\])]?\s+(\S[^\n]{0,60})$/.exec(text.slice(Math.max(0, start - reach), start))?.[1] ??
    '';
  const words = row.trim();
  return words.split(/\s+/).length <= longestType && index.byError.has(foldErrorType(words) ?? '') ? words : null;
}

/** The error type right before a message, where it is more than the reason phrase of that status. */
export function errorBefore(index: Index, text: string, start: number): string | null {
  const words = introducing(index, text, start);
  if (words === null) return null;
  const type = words.replace(/[:：]$/, '');
  return isReasonPhrase(text, text.lastIndexOf(words, start), type) ? null : type;
}
