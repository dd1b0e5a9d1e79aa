import { styleText } from 'node:util';
import { printable } from './printable';

type Style = Parameters<typeof styleText>[0];

/** Styles a text for a terminal. Without a terminal, the text stays plain. */
export type Paint = (style: Style, text: string) => string;

/** Creates a `Paint` function for a terminal with or without colors. */
export const painter =
  (hasColor: boolean): Paint =>
  (style, text) =>
    hasColor ? styleText(style, text, { validateStream: false }) : text;

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

const widthOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);

/** A Chinese character with the punctuation that must not begin a line, a word, or whitespace. */
const pieces =
  /\s+|[\u2e80-\u2fff\u3040-\ua4cf\uac00-\ud7a3\uf900-\ufaff][、。，；：！？”’）》」]*|[^\s\u2e80-\u2fff\u3040-\ua4cf\uac00-\ud7a3\uf900-\ufaff]+/g;

/**
 * Wraps a text to a width in columns. A Chinese character takes two columns. The first line begins with `first`, and
 * the others are indented by its width. Control characters become spaces, so apply styles to the result and not to
 * the input.
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
