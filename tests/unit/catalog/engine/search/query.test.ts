import { describe, expect, it } from 'vitest';
import { compoundParts } from '../../../../../catalog/engine/search/terms';
import { editDistance } from '../../../../../catalog/engine/search/likeness';
import { withoutEmptyWords } from '../../../../../catalog/engine/search/data/language';
import { pieces } from '../../../../../catalog/engine/search/queryPieces';
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
    ['group', 'token', 5],
  ])('is counted in slips: %s, %s', (one, other, slips) => {
    expect(editDistance(one, other)).toBe(slips);
    expect(editDistance(other, one)).toBe(slips);
  });
});

describe('words written together', () => {
  it('come apart into the fewest known words', () => {
    expect(compoundParts('usernotfound', isKnown)).toEqual(['user', 'not', 'found']);
    expect(compoundParts('forbiddenop', isKnown)).toEqual(['forbidden', 'op']);
  });

  it('stay whole when a part is unknown, or when most parts are two letters', () => {
    expect(compoundParts('usernotfoundzz', isKnown)).toEqual([]);
    expect(compoundParts('opopopop', isKnown)).toEqual([]);
    expect(compoundParts('a'.repeat(10_000), isKnown)).toEqual([]);
  });
});

describe('mending a query', () => {
  const vocabulary = createVocabulary(known);

  it('puts the one word that can be meant in place of a misspelt one, and leaves the rest alone', () => {
    expect(respell('用户 forbiden_op exipred 123', isKnown, vocabulary)).toBe('用户 forbidden_op expired 123');
  });

  it('leaves a word that two are equally near to, and the beginning of a word', () => {
    expect(respell('frm fomr expi', isKnown, createVocabulary(['form', 'fomt', 'expired']))).toBe('frm fomr expi');
  });
});

describe('the stem of a word', () => {
  it('is what may be left without an ending', () => {
    expect(stems('exceeds')).toContain('exceed');
    expect(stems('subscribing')).toContain('subscribe');
  });

  it('is not sought in short words', () => {
    expect(stems('is')).toEqual([]);
    expect(stems('used')).toEqual([]);
  });
});

describe('the pieces of a query', () => {
  const cut = (query: string) => pieces(query, { wordings, wordsIn: (run) => [run.toLowerCase()] });

  it('are Latin words and the wordings of several of them', () => {
    expect(cut('The group: too many requests!')).toEqual(['group', 'too many requests']);
  });

  it('are Chinese words of the field, also where they stand without a blank', () => {
    expect(cut('聊天室禁言')).toEqual(['聊天室', '禁言']);
    expect(cut('联络人数量')).toEqual(['联络人', '数量']);
  });

  it('leave out what only holds a question together, unless there is nothing else', () => {
    expect(cut('为什么 token 过期了')).toEqual(['token', '过期']);
    expect(withoutEmptyWords(['为什么'])).toEqual(['为什么']);
  });

  it('leave out the packages of a class', () => {
    expect(cut('org.apache.usergrid.rest.exceptions.SecurityException')).toEqual(['securityexception']);
  });

  it('join no Chinese words that were asked for one by one', () => {
    expect(cut('人数 上限')).toEqual(['人数', '上限']);
  });
});

describe('wordings', () => {
  it('know the other ways to say a thing, in both languages', () => {
    expect(wordings.others('过期')).toContain('expired');
    expect(wordings.others('too many requests')).toContain('429');
    expect(wordings.others('qzxwvj')).toEqual([]);
  });

  it('are found as they come in a query: folded, without articles', () => {
    expect(wordings.others('帐号')).toEqual([]);
    expect(wordings.others('账号')).toContain('username');
    expect(wordings.isOne('not group member')).toBe(true);
  });

  it('tell the longest one in a text', () => {
    expect(wordings.longestIn('没有取消订阅')).toBe('取消订阅');
    expect(wordings.longestIn('火锅')).toBeNull();
  });
});
