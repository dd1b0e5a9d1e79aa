import { describe, expect, it } from 'vitest';
import { packTexts, unpackTexts } from '../../../../catalog/package/packedTexts';

const texts = [
  {
    zh: '先调用 `POST /users`，最多 1,000 个 {unit}，见[上限](status/429)。',
    en: 'Call `POST /users` for 1,000 {unit}; see [the limit](status/429).',
  },
  { zh: '群组 `a` 与 `b`，再次 `a`', en: 'Groups `b` and `a`' },
  { zh: '“只有中文”，`x`', en: 'No code “here” …' },
];

describe('packed texts', () => {
  it('come back as they were', () => {
    expect(unpackTexts(packTexts(texts))).toEqual(texts);
  });

  it('store shared parts only in English', () => {
    expect(packTexts(texts).zh).toEqual([
      '先调用 \ue000，最多 \ue001 个 \ue002，见[上限]\ue003。',
      '群组 \ue001 与 \ue000，再次 \ue001',
      '“只有中文”，`x`',
    ]);
  });

  it('stop the build when a text has a character that stands for a part', () => {
    expect(() => packTexts([{ zh: '\ue000', en: 'a' }])).toThrow('needs other characters for parts');
  });
});
