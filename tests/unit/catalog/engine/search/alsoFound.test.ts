import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { createSearch } from '../../../../../catalog/engine/search';
import { alsoFound } from '../../../../../catalog/engine/search/wholeQuery';
import { searchDocuments } from '../../../../../catalog/engine/search/documents';
import { catalog } from '../../../support/catalog';

const explainer = createExplainer(catalog);
const search = createSearch(searchDocuments(catalog));
const idsFor = (text: string): string[] => alsoFound(text, explainer.explain(text), () => search).map(({ id }) => id);

describe('search results beside an explanation', () => {
  it.each([
    ['token 过期了怎么办？接口报 401', 'access-token-expired'],
    ['消息撤回超过2分钟了，为什么不能撤回', 'recall-window-passed'],
  ])('answer a question in prose: %s', (text, id) => {
    expect(idsFor(text)).toContain(id);
  });

  it.each(['{"error":"unauthorized","error_description":"what?"}', 'HTTP/1.1 401 Unauthorized'])(
    'stay away where a response is pasted: %s',
    (text) => {
      expect(idsFor(text)).toEqual([]);
    },
  );
});

it('the search is built only for a question', () => {
  const refuse = (): never => {
    throw new Error('built');
  };
  const response = '{"error":"unauthorized","error_description":"Unable to authenticate"}';
  expect(alsoFound(response, explainer.explain(response), refuse)).toEqual([]);
  expect(() => alsoFound('怎么撤回消息？', explainer.explain('怎么撤回消息？'), refuse)).toThrow('built');
});

describe('titles as people write them', () => {
  it.each([
    ['IM接口报错 user not found', ['token-user-not-found']],
    ['注册不了，接口显示403', ['operation-not-allowed']],
    ['消息撤回 超过2分钟', ['recall-window-passed']],
  ])('find what was meant first: %s', (query, first) => {
    expect(first).toContain(search.search(query)[0]?.id);
  });
});
