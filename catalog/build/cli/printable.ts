/** Sequences that a terminal obeys: colors, titles, hyperlinks, cursor moves. */
const SEQUENCE =
  /\u001b(?:\[[0-9;:<=>?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|[ -/]*[0-~])/g;

/** Characters that turn the direction of the text around them. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g;

/** Control characters but line feed and tab. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]+/g;

/** A text that a terminal shows and does not obey: without sequences and direction characters, and with blanks for control characters. */
export const printable = (text: string): string =>
  text.replace(SEQUENCE, '').replace(DIRECTION, '').replaceAll('\r\n', '\n').replace(CONTROL, ' ');

/** Bold and dim, on and off: what our own layout writes. */
const STYLE = /(\u001b\[(?:1|2|22)m)/;

/** The same, with our own styles left in. */
export const printableStyled = (text: string): string =>
  text
    .split(STYLE)
    .map((piece, nth) => (nth % 2 === 1 ? piece : printable(piece)))
    .join('');

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value as JSON in which every character that a terminal obeys is written as an escape. `indent` 0 writes one line. */
export const printableJson = (value: unknown, indent = 2): string =>
  JSON.stringify(value, null, indent)
    .replace(DIRECTION, escaped)
    .replace(/[\u007f-\u009f]/g, escaped);
