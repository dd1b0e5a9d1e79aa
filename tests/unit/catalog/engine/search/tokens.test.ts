import { describe, expect, it } from 'vitest';
import {
  camelParts,
  highlight,
  simplify,
  squeeze,
  tokens,
  words,
} from '../../../../../catalog/engine/search/queryTokens';

const wordsOf = (text: string) => tokens(text).map((token) => token.word);

describe('tokens', () => {
  it('converts Latin words to lower case and splits at underscores and spaces', () => {
    expect(wordsOf('Forbidden_op  LIMIT')).toEqual(['forbidden', 'op', 'limit']);
  });

  it('returns the parts of camelCase and the whole word', () => {
    expect(words('oldPassword')).toEqual(new Set(['old', 'password', 'oldpassword']));
  });

  it('splits Chinese into overlapping pairs and keeps a single character', () => {
    expect(wordsOf('用户不存在')).toEqual(['用户', '户不', '不存', '存在']);
    expect(wordsOf('群 a')).toEqual(['群', 'a']);
  });

  it('ignores spaces around Latin words in Chinese text', () => {
    expect(words('用户 ID 不存在')).toEqual(words('用户ID不存在'));
  });

  it('folds full-width forms and traditional characters', () => {
    expect(words('ＩＤ')).toEqual(new Set(['id']));
    expect(words('用戶權限')).toEqual(words('用户权限'));
  });

  it('returns the position of each word in the original text', () => {
    const text = 'ＡＢ 群主 x';
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(['ＡＢ', '群主', 'x']);
  });

  it('keeps positions valid after characters outside the basic plane', () => {
    const text = '😀 limit';
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(['limit']);
  });

  it('splits camelCase into its parts, but not words in one case or with digits', () => {
    expect(camelParts('ReachLimitException')).toEqual(['reach', 'limit', 'exception']);
    expect(camelParts('JSONObject')).toEqual(['json', 'object']);
    expect(camelParts('FORBIDDEN')).toEqual(['forbidden']);
    expect(camelParts('user1Name')).toEqual(['user1name']);
  });

  it('reduces different spellings of a message to the same letters', () => {
    expect(squeeze('can’t  find msg to!')).toBe(squeeze("Can't find msg to"));
  });
});

describe('traditional forms', () => {
  it('folds characters that are often confused', () => {
    expect(words('用户己存在')).toEqual(words('用户已存在'));
    expect(words('帐号')).toEqual(words('账号'));
  });

  it('leaves characters outside its table alone', () => {
    expect(simplify('群')).toBe('群');
    expect(simplify('x')).toBe('x');
  });
});

describe('highlight', () => {
  it('highlights whole words and beginnings of words, and loses no text', () => {
    const parts = highlight('message is too large', new Set(['mess', 'too']));
    expect(parts.filter((part) => part.hit).map((part) => part.text)).toEqual(['mess', 'too']);
    expect(parts.map((part) => part.text).join('')).toBe('message is too large');
  });

  it('highlights neighboring Chinese pairs as one part', () => {
    const hits = highlight('新群主已是群主本人', words('群主')).filter((part) => part.hit);
    expect(hits.map((part) => part.text)).toEqual(['群主', '群主']);
  });

  it('highlights a single Chinese character everywhere', () => {
    const hits = highlight('转让群主', words('群')).filter((part) => part.hit);
    expect(hits.map((part) => part.text)).toEqual(['群']);
  });

  it('returns the text as one part for an empty query', () => {
    expect(highlight('abc', new Set())).toEqual([{ text: 'abc', hit: false }]);
  });

  it('returns nothing for an empty text', () => {
    expect(highlight('', new Set(['a']))).toEqual([]);
  });
});
