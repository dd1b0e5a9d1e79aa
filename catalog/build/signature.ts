import { normalize } from '../engine/match/normalize';

const folded = (text: string): string =>
  Array.from(normalize(text).codes, (code) => (code === 0 ? '' : String.fromCharCode(code))).join('');

/**
 * Normalizes a message or template for comparison: in the same way as the matcher, without placeholder names, with
 * single spaces, and without enclosing quotes and final punctuation.
 */
export const signatureText = (template: string): string =>
  folded(template.replace(/\{[A-Za-z]\w*\}/g, '{}'))
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' .!,。]+$/g, '');
