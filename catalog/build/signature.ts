import { normalise } from '../engine/match/normalise';

const folded = (text: string): string =>
  Array.from(normalise(text).codes, (code) => (code === 0 ? '' : String.fromCharCode(code))).join('');

/**
 * A message or template in the form in which two of them are compared as one: the matcher's own
 * normalisation, placeholders without their names, single blanks, no quotes around, no final punctuation.
 */
export const signatureText = (template: string): string =>
  folded(template.replace(/\{[A-Za-z]\w*\}/g, '{}'))
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' .!,。]+$/g, '');
