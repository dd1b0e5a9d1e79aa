import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize } from '../../../../../catalog/engine/match/normalize';
import { holds } from '../support/fuzz';
import { growth, LINEAR } from '../support/growth';

/** The normalized text without zero-width positions. */
const folded = (text: string): string => String.fromCharCode(...normalize(text).codes).replaceAll('\0', '');

describe('normalize', () => {
  test.each([
    ['capitals become small', 'Unable To AUTHENTICATE', 'unable to authenticate'],
    ['full width becomes plain width', 'ｕｓｅｒ：ｂｏｂ！', 'user:bob!'],
    ['curly, double and back quotes become one', '“user” ‘bob’ "x" `y`', "'user' 'bob' 'x' 'y'"],
    ['no-break, ideographic and tab blanks become one', 'a\u00a0b\u3000c\td', 'a b c d'],
    ['zero-width characters and the byte order mark vanish', '\ufeffuser\u200b na\u00adme', 'user name'],
    ['a carriage return is a line break', 'a\r\nb', 'a\n\nb'],
    ['a written line break is one', 'group: 1\\n', 'group: 1\n'],
    ['a line break escaped twice is one', 'group: 1\\\\n at', 'group: 1\n at'],
    ['a backslash before a letter of a word stays', 'C:\\name', 'c:\\name'],
    ['a backslash before a quote vanishes', 'doesn\\\'t \\"x\\"', "doesn't 'x'"],
    ['a Unicode escape is its character', 'doesn\\u2019t', "doesn't"],
    ['an unfinished Unicode escape stays', '\\u20', '\\u20'],
    ['entities of HTML are their characters', 'a &quot;b&quot; &#39;c&#39; &lt;d&gt; &amp;', "a 'b' 'c' <d> &"],
    ['an ampersand alone stays', 'a & b &x', 'a & b &x'],
    ['terminal colors vanish', '\u001b[31merror\u001b[0m', 'error'],
    ['comment signs at the head of a line are blanks', 'a\n// b\n # c\n> d', 'a\n   b\n   c\n  d'],
    ['a path at the head of a line keeps its slash', 'a\n/users', 'a\n/users'],
    ['Chinese punctuation becomes plain', '用户不存在。，、', '用户不存在.,,'],
  ])('%s', (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  test('keeps the length of any string, so that positions stay valid', () => {
    holds(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(normalize(text).codes).toHaveLength(text.length);
      }),
    );
  });

  test('is linear in a text of unfinished escapes', () => {
    for (const shape of ['&', '\\', '\u001b[', '\n/']) {
      expect(normalize(shape.repeat(300)).codes).toHaveLength(300 * shape.length);
      expect(growth(shape, normalize), shape).toBeLessThan(LINEAR);
    }
  });
});
