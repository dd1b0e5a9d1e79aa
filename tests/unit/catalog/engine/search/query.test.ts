import { describe, expect, it } from 'vitest';
import { compoundParts } from '../../../../../catalog/engine/search/terms';
import { editDistance } from '../../../../../catalog/engine/search/likeness';
import { pieces, withoutEmptyWords } from '../../../../../catalog/engine/search/queryPieces';
import { respell } from '../../../../../catalog/engine/search/terms';
import { stems } from '../../../../../catalog/engine/search/queryTokens';
import { createVocabulary } from '../../../../../catalog/engine/search/likeness';
import { wordings } from '../../../../../catalog/engine/search/queryPieces';

const known = ['user', 'not', 'found', 'forbidden', 'op', 'expired', 'exception', 'format', 'from', 'form'];
const isKnown = (word: string) => known.includes(word);

describe('the distance between two spellings', () => {
  it.each([
    ['expired', 'expired', 0],
    ['expird', 'expired', 1],
    ['exxpired', 'expired', 1],
    ['expored', 'expired', 1],
    ['exipred', 'expired', 1],
    ['tokne', 'token', 1],
    ['', 'abc', 3],
    ['group', 'token', 6],
  ])('is counted in slips: %s, %s', (one, other, slips) => {
    expect(editDistance(one, other)).toBe(slips);
    expect(editDistance(other, one)).toBe(slips);
  });
});

describe('words written together', () => {
  it('are split into the fewest known words', () => {
    expect(compoundParts('usernotfound', isKnown)).toEqual(['user', 'not', 'found']);
    expect(compoundParts('forbiddenop', isKnown)).toEqual(['forbidden', 'op']);
  });

  it('stay whole if a part is unknown, or if most parts have two letters', () => {
    expect(compoundParts('usernotfoundzz', isKnown)).toEqual([]);
    expect(compoundParts('opopopop', isKnown)).toEqual([]);
    expect(compoundParts('a'.repeat(10_000), isKnown)).toEqual([]);
  });
});

describe('correcting a query', () => {
  const vocabulary = createVocabulary(known);

  it('replaces a misspelled word if only one word can be meant, and keeps the rest', () => {
    expect(respell('用户 forbiden_op exipred 123', isKnown, vocabulary)).toBe('用户 forbidden_op expired 123');
  });

  it('keeps a name with digits, which is a value', () => {
    expect(respell('forbiden1', isKnown, vocabulary)).toBe('forbiden1');
  });

  it('keeps a word that is equally similar to two words, and the beginning of a word', () => {
    expect(respell('frm contuct expi', isKnown, createVocabulary(['contact', 'contect', 'expired']))).toBe(
      'frm contuct expi',
    );
  });

  it('keeps other words of the language: with another first letter, or a short word with another letter', () => {
    const others = createVocabulary(['modification', 'kick', 'lack', 'token']);
    expect(respell('notification pick lock tokne', isKnown, others)).toBe('notification pick lock token');
  });

  it('keeps words whose other letters are no slip, or that differ twice', () => {
    const others = createVocabulary(['content', 'collection', 'complex', 'expired', 'string']);
    const text = 'context connection compile exported spring starting';
    expect(respell(text, isKnown, others)).toBe(text);
    expect(respell('contant colkection stribg', isKnown, others)).toBe('content collection string');
  });

  it('never replaces a word by a function word', () => {
    const others = createVocabulary(['there', 'again']);
    expect(respell('three against', isKnown, others)).toBe('three against');
  });
});

describe('the stem of a word', () => {
  it('is what is left without an ending', () => {
    expect(stems('exceeds')).toContain('exceed');
    expect(stems('subscribing')).toContain('subscribe');
  });

  it('is not computed for short words', () => {
    expect(stems('is')).toEqual([]);
    expect(stems('used')).toEqual([]);
  });
});

describe('the pieces of a query', () => {
  const cut = (query: string) => pieces(query, { wordings, wordsIn: (run) => [run.toLowerCase()] });

  it('are Latin words and known terms of several words', () => {
    expect(cut('The group: too many requests!')).toEqual(['group', 'too many requests']);
  });

  it('are Chinese terms of the field, even without spaces', () => {
    expect(cut('聊天室禁言')).toEqual(['聊天室', '禁言']);
    expect(cut('联络人数量')).toEqual(['联络人', '数量']);
  });

  it('are known terms of Chinese and Latin words', () => {
    expect(cut('用户id过期')).toEqual(['用户 id', '过期']);
  });

  it('do not have the particle of a verb', () => {
    expect(cut('聊天室建了')).toEqual(['聊天室', '建']);
  });

  it('do not have the auxiliary of a verb', () => {
    expect(cut('聊天室能建')).toEqual(['聊天室', '建']);
  });

  it('are words for empty values', () => {
    expect(cut('body {}')).toEqual(['body', '空对象']);
    expect(cut('to [ ]')).toEqual(['to', '空数组']);
    expect(cut('type 空串')).toEqual(['type', '空字符串']);
  });

  it('leave out function words, unless there is nothing else', () => {
    expect(cut('为什么 token 过期了')).toEqual(['token', '过期']);
    expect(withoutEmptyWords(['为什么'])).toEqual(['为什么']);
  });

  it('leave out the package of a class', () => {
    expect(cut('org.apache.usergrid.rest.exceptions.SecurityException')).toEqual(['securityexception']);
  });

  it('do not join Chinese words that are separated by spaces', () => {
    expect(cut('人数 上限')).toEqual(['人数', '上限']);
  });
});

describe('wordings', () => {
  it('have synonyms in both languages', () => {
    expect(wordings.others('过期')).toContain('expired');
    expect(wordings.others('too many requests')).toContain('429');
    expect(wordings.others('qzxwvj')).toEqual([]);
  });

  it('are not single characters, which are part of unrelated words', () => {
    expect(wordings.others('建')).toContain('创建');
    expect(wordings.others('创建')).not.toContain('建');
    expect(wordings.others('group')).toContain('群');
  });

  it('are found in the form of a query: folded, without articles', () => {
    expect(wordings.others('帐号')).toEqual([]);
    expect(wordings.others('账号')).toContain('username');
    expect(wordings.isOne('not group member')).toBe(true);
  });

  it('find the longest term in a text', () => {
    expect(wordings.longestIn('没有取消订阅')).toBe('取消订阅');
    expect(wordings.longestIn('火锅')).toBeNull();
  });
});
