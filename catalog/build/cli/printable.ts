/** Sequences that a terminal obeys: colors, titles, hyperlinks, cursor moves. */
const SEQUENCE =
  /\u001b(?:\[[0-9;:<=>?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|[ -/]*[0-~])/g;

/** Characters that turn the direction of the text around them. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Control characters but line feed and tab. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]+/g;

/**
 * A text that a terminal shows and does not obey: without sequences and direction characters, and with blanks for control characters. Colors
 * of our own come afterwards.
 */
export const printable = (text: string): string =>
  text.replace(SEQUENCE, '').replace(DIRECTION, '').replace(CONTROL, ' ');

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value as indented JSON in which every character that a terminal obeys is written as an escape. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value, null, 2)
    .replace(DIRECTION, escaped)
    .replace(/[\u007f-\u009f]/g, escaped);
