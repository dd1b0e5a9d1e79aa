import { CHINESE_SENTENCE, NO_VALUES } from './secretWords';

/** A stretch of a text to mask: UTF-16 offsets, end exclusive. */
export interface Secret {
  start: number;
  end: number;
  /** What is written in its place; `***` when absent. */
  mask?: string;
}

/** One kind of secret. */
export interface RedactRule {
  /** Names the kind in tests and in the registry. */
  name: string;
  /** All secrets of the kind, in any order. Linear in the text, whatever it holds. */
  find(text: string): Secret[];
}

const MASKED = /^(?:[<{[(]{0,2}[*•●x.…_-]+[>}\])]{0,2}|\[?(?:hidden|redacted|masked|filtered|removed|secret)\]?)$/i;
/** `<token>`, `{{token}}`, `${TOKEN}`, `$TOKEN`, `%TOKEN%`, `YOUR_TOKEN`: words in brackets, no digits. */
const PLACEHOLDER =
  /^(?:<[a-z_ .-]{1,40}>|\$?\{{1,2}[a-z_ .-]{1,40}\}{1,2}|\$\(?[a-z_]{2,40}\)?|%[a-z_]{2,40}%|your[_ -][a-z_ -]{1,40}|(?:xxx|\.\.\.)+)$/i;
/** An expression that reads a secret from somewhere. */
const CODE =
  /^(?:await |new )?(?:(?:this|self|process|os|System|req|request|config|ctx|env|settings|params|args)\b[.[(]|(?:get|read|load|fetch|generate|create|build|find|refresh)[A-Z_]?\w{0,40}\()/;

/** Remarks are short; what is longer is no remark. */
const longestRemark = 300;

/** Whether what stands behind a secret's name is a remark, a placeholder or nothing: `required`, `<token>`, `must not be empty`. */
export function isHarmless(value: string): boolean {
  if (value.length > longestRemark) return false;
  const trimmed = value.trim().replace(/[.,;:!?]+$/, '');
  if (trimmed === '' || MASKED.test(trimmed) || PLACEHOLDER.test(trimmed) || CODE.test(trimmed)) return true;
  if (CHINESE_SENTENCE.test(trimmed)) return true;
  const [first = '', second] = trimmed.split(/[\s,]+/, 2);
  const word = first.toLowerCase().replace(/[()'".:]/g, '');
  if (!NO_VALUES.has(word)) return false;
  return second === undefined || !looksRandom(second);
}

/** Whether a word is no word of any language: letters of both cases or in number, with digits among them. */
export function looksRandom(word: string): boolean {
  if (word.length < 8 || !/\d/.test(word) || !/[A-Za-z]/.test(word)) return false;
  return (/[a-z]/.test(word) && /[A-Z]/.test(word)) || /^[\da-f]{24,}$/i.test(word);
}

/** Whether a word behind a short name can be a secret: it has a digit, or letters of both cases inside. */
export const couldBeSecret = (word: string): boolean =>
  word.length >= 4 && (/\d/.test(word) || /[a-z][A-Z]/.test(word) || /[^\w\s.,:-]/.test(word));
