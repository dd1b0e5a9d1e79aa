import { describe, expect, it } from 'vitest';
import { printable, printableJson } from '../../../../../catalog/build/cli/printable';

describe('text for a terminal', () => {
  it.each([
    ['colors', 'a\u001b[31mb\u001b[0m', 'ab'],
    ['a title of the window', 'a\u001b]0;owned\u0007b', 'ab'],
    ['a link', '\u001b]8;;http://x\u001b\\b\u001b]8;;\u001b\\', 'b'],
    ['a title that never ends', 'a\u001b]0;owned', 'a'],
    ['a cleared screen', '\u001b[2J\u001b[1;1Hb', 'b'],
    ['a reset', '\u001bcb', 'b'],
    ['an 8-bit sequence', 'a\u009b31mb', 'a 31mb'],
    ['a carriage return over what stands there', 'bad\rgood', 'bad good'],
    ['letters from right to left', 'a\u202egnp.exe\u202c\u2066b\u2069', 'agnp.exeb'],
    ['plain text of two lines', '用户\ta\nb', '用户\ta\nb'],
  ])('holds nothing that it obeys: %s', (_what, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('keeps every character in JSON, as an escape where a terminal would obey it', () => {
    const value = { text: '\u001b[31m\u009b\u202e\u007fx' };
    expect(printableJson(value)).toBe('{\n  "text": "\\u001b[31m\\u009b\\u202e\\u007fx"\n}');
    expect(JSON.parse(printableJson(value))).toEqual(value);
  });
});
