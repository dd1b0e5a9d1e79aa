import { describe, expect, it } from 'vitest';
import { withCommonWords, withoutCommonWords } from '../../../../catalog/package/commonWords';

describe('common words', () => {
  const text = Array.from({ length: 9 }, (_, at) => `The group ${at} is full. The group.`).join('\n');

  it('are listed once, the most frequent first, and are restored', () => {
    const packed = withoutCommonWords(text);
    expect(packed.split('\n').slice(0, 2)).toEqual([
      ' group|The| is| full| The',
      '\u0081\u0080 0\u0082\u0083.\u0084\u0080.',
    ]);
    expect(withCommonWords(packed)).toBe(text);
  });

  it('may be none', () => {
    expect(withCommonWords(withoutCommonWords('a line\nand another'))).toBe('a line\nand another');
  });

  it('stop the build when a text has a character that stands for a word', () => {
    expect(() => withoutCommonWords('café')).toThrow('contains é');
  });
});
