/** Escape sequences that terminals interpret: colors, titles, hyperlinks, cursor moves. */
const SEQUENCE =
  /\u001b(?:\[[0-9;:<=>?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|[ -/]*[0-~])/g;

/** Characters that change the direction of the text around them. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g;

/** Control characters, except line feed and tab. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]+/g;

/**
 * Removes everything from a text that a terminal would interpret: escape sequences and direction characters. Control
 * characters become spaces.
 */
export const printable = (text: string): string =>
  text.replace(SEQUENCE, '').replace(DIRECTION, '').replaceAll('\r\n', '\n').replace(CONTROL, ' ');

/** Bold and dim, on and off. These are the only styles that the command line uses. */
const STYLE = /(\u001b\[(?:1|2|22)m)/;

/** Like `printable`, but keeps the styles of the command line. */
export const printableStyled = (text: string): string =>
  text
    .split(STYLE)
    .map((piece, nth) => (nth % 2 === 1 ? piece : printable(piece)))
    .join('');

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Formats a value as JSON and escapes all characters that a terminal would interpret. With `indent` 0, the result is
 * one line.
 */
export const printableJson = (value: unknown, indent = 2): string =>
  JSON.stringify(value, null, indent)
    .replace(DIRECTION, escaped)
    .replace(/[\u007f-\u009f]/g, escaped);
