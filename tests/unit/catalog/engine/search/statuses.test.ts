import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../../../catalog/engine/search';
import { searchDocuments } from '../../../../../catalog/engine/search/documents';
import { statusesIn } from '../../../../../catalog/engine/search/queryTokens';
import { catalog } from '../../../support/catalog';
import { growth, LINEAR } from '../support/growth';

const documents = searchDocuments(catalog);
const search = createSearch(documents);

describe('a status or the number of an error in a query', () => {
  it('finds an entry by the number in its `error_code`', () => {
    const [document] = documents;
    const coded = document ? [...documents, { ...document, id: 'coded', errorCode: 987654 }] : [];
    const [hit] = createSearch(coded).search('987654');
    expect(hit).toMatchObject({ id: 'coded', because: ['error'] });
  });

  it('counts the number in `error_code` as much as a status', () => {
    const [hit] = search.search('group member attributes 403 code 60002 not allowed to change');
    expect(hit?.id).toBe('member-attributes-forbidden');
  });

  it('ranks an entry with another status than that of the query lower', () => {
    expect(search.search('set attribute for other member 403')[0]?.id).toBe('member-attributes-forbidden');
    expect(search.search('订阅用户资料变更 接口403')[0]?.id).toBe('attribute-subscription-not-enabled');
    expect(search.search('发消息时 ext 里放了一大段 json，返回 413')[0]?.id).toBe('request-entity-too-large');
  });

  it('ranks an entry with another error type than that of the query lower', () => {
    expect(search.search('required_property_not_found error on easemob change password api')[0]?.id).toBe(
      'user-not-identified',
    );
    expect(search.search('send message api returns 400 invalid_request_body help')[0]?.id).toBe('request-body-invalid');
    expect(search.search('made_up_type token 过期 报 401')[0]?.id).toBe('access-token-expired');
  });

  it.each(['添加 500 个用户', '超过 500 人', '最多500', 'over 500', '500 at a time', '404 members'])(
    'takes the number in “%s” for a count',
    (query) => {
      expect([...statusesIn(`${query}, 403`)]).toEqual([403]);
    },
  );

  it('takes a number for a status where it counts nothing', () => {
    expect([...statusesIn('返回 500，或者 404')]).toEqual([500, 404]);
    expect([...statusesIn('群成员达到上限403')]).toEqual([403]);
  });
});

it.each(['a', 'a_', '/a', '4'])('takes a time that grows with the length of “%s” alone', (shape) => {
  expect(growth(shape, (query) => search.search(query), 20_000)).toBeLessThan(LINEAR);
});
