import { styleText } from 'node:util';
import { printable } from './printable';

type Style = Parameters<typeof styleText>[0];

/** Dresses text for a person at a terminal; leaves it alone elsewhere. */
export type Paint = (style: Style, text: string) => string;

/** A painter for a terminal with or without colours. */
export const painter =
  (hasColour: boolean): Paint =>
  (style, text) =>
    hasColour ? styleText(style, text, { validateStream: false }) : text;

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

const widthOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);

/** A Chinese character with the punctuation that may not begin a line, a word, or blanks. */
const pieces =
  /\s+|[\u2e80-\u2fff\u3040-\ua4cf\uac00-\ud7a3\uf900-\ufaff][、。，；：！？”’）》」]*|[^\s\u2e80-\u2fff\u3040-\ua4cf\uac00-\ud7a3\uf900-\ufaff]+/g;

/**
 * Wraps a text to a width in columns, a Chinese character being two; the first line begins with `first`, the others are as far in.
 * Control characters become blanks, so paint what comes out, not what goes in.
 */
export function wrap(text: string, width: number, first = ''): string {
  const indent = ' '.repeat(widthOf(first));
  const lines: string[] = [];
  let line = '';
  for (const piece of printable(text)
    .replace(/[\n\t]+/g, ' ')
    .match(pieces) ?? []) {
    const isFull = line !== '' && widthOf(indent + line + piece.trimEnd()) > width;
    if (isFull) lines.push(line.trimEnd());
    line = isFull ? piece.trimStart() : line + piece;
  }
  lines.push(line.trimEnd());
  return lines.map((row, index) => (index === 0 ? first : indent) + row).join('\n');
}
