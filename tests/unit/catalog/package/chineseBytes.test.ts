import { describe, expect, it } from 'vitest';
import { chineseBytes, chineseText } from '../../../../catalog/package/chineseBytes';

describe('Chinese texts as bytes', () => {
  const text = Array.from({ length: 300 }, (_, at) => `第 ${at} 个群组已满`).join('\n');

  it('take one byte for a frequent word, and are restored', () => {
    const bytes = chineseBytes(text);
    expect(bytes.toString('utf8', 0, bytes.indexOf('\u0002')).split('\u0001')).toContain('群组');
    expect(bytes.length).toBeLessThan(text.length * 1.1);
    expect(chineseText(bytes)).toBe(text);
  });

  it('keep the bytes of ASCII', () => {
    expect(chineseBytes('群 max users\n').toString('latin1')).toMatch(/. max users\n$/);
  });

  it('take two bytes for rare characters', () => {
    const rare = Array.from({ length: 900 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('\n');
    expect(chineseText(chineseBytes(rare))).toBe(rare);
  });

  it('may have characters beyond the basic plane, or be empty', () => {
    for (const each of ['😀 表情', '']) expect(chineseText(chineseBytes(each))).toBe(each);
  });

  it('stop the build when a text has a control character', () => {
    expect(() => chineseBytes('a\u0001b')).toThrow('control character');
  });
});
