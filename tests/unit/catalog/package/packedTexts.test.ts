import { describe, expect, it } from 'vitest';
import { packTexts, unpackTexts } from '../../../../catalog/package/packedTexts';

const texts = [
  {
    zh: '先调用 `POST /users`，最多 1,000 个 {unit}，见[上限](status/429)。',
    en: 'Call `POST /users` for 1,000 {unit}; see [the limit](status/429).',
  },
  { zh: '群组 `a` 与 `b`，再次 `a`', en: 'Groups `b` and `a`' },
  { zh: '“只有中文”，`x`', en: 'No code “here” …' },
  ...Array.from({ length: 9 }, (_, at) => ({ zh: `第 ${at} 个`, en: `The group ${at} is full. The group.` })),
];

describe('packed texts', () => {
  const packed = packTexts(texts);

  it('come back as they were', () => {
    expect(unpackTexts(packed)).toEqual(texts);
  });

  it('say common words once, the most frequent first, and what both languages share in English only', () => {
    expect(packed.words).toEqual([' group', 'The', ' is', ' full', ' The']);
    expect(packed.en.at(-1)).toBe('\u0081\u0080 8\u0082\u0083.\u0084\u0080.');
    expect(packed.zh.slice(0, 2)).toEqual([
      '先调用 \ue000，最多 \ue001 个 \ue002，见[上限]\ue003。',
      '群组 \ue001 与 \ue000，再次 \ue001',
    ]);
  });

  it.each([
    { zh: '\ue000', en: 'a' },
    { zh: 'a', en: 'caf\u00e9' },
  ])('stop the build when a text has a character that stands for something: %j', (text) => {
    expect(() => packTexts([text])).toThrow('needs other characters');
  });
});
