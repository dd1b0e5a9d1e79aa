import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { createSearch } from '../../../../../catalog/engine/search';
import { searchDocuments } from '../../../../../catalog/engine/search/documents';
import { explainedBy } from '../../../../../catalog/engine/search/wholeQuery';
import queries from '../../../../fixtures/queries.json';
import { catalog } from '../../../support/catalog';

const documents = searchDocuments(catalog);
const explain = explainedBy(createExplainer(catalog));
/** Searches that several tests share, because creating one takes long. */
const search = createSearch(documents);
const searchAndExplain = createSearch(documents, explain);

/** Index of the first expected id for each query; -1 if none is found. */
function places(asked: ReturnType<typeof createSearch>): number[] {
  return queries.map(({ query, first }) => asked.search(query).findIndex((hit) => first.includes(hit.id)));
}

const partWithin = (found: readonly number[], most: number) =>
  found.filter((place) => place >= 0 && place < most).length / found.length;

describe('searching the catalog', () => {
  it('finds the expected entry first for 98 of 100 queries, and among the first five for all', () => {
    const found = places(searchAndExplain);
    expect(partWithin(found, 1)).toBeGreaterThanOrEqual(0.98);
    expect(queries.filter((_, number) => (found[number] ?? -1) < 0 || (found[number] ?? 9) >= 5)).toEqual([]);
  });

  it('ranks the entry of a pasted message first, with the reason', () => {
    const [hit] = searchAndExplain.search("user: bob doesn't exist in group: 40659491815425");
    expect(hit).toMatchObject({ id: 'user-not-in-group', because: 'explained' });
  });

  it('reports the fields that contain words of the query', () => {
    const [hit] = search.search('403 群主');
    expect(hit?.because).toEqual(expect.arrayContaining(['status', 'title']));
  });

  it('finds an entry by its keywords, and reports that', () => {
    const [document] = documents;
    const worded = document ? [...documents, { ...document, id: 'worded', keywords: ['麻辣烫'] }] : [];
    expect(createSearch(worded).search('麻辣烫')[0]).toMatchObject({ id: 'worded', because: ['keywords'] });
  });

  it('finds a partial failure by the name of a field that lists only such failures', () => {
    expect(search.search('NotExistFailed')[0]?.id).toBe('imported-contacts-not-registered');
  });

  it('ranks errors of many calls above those of a single feature with the same words', () => {
    expect(search.search('环信 api 群组不存在 404')[0]?.id).toBe('group-id-not-found');
  });

  it('counts a message less if rarer words of the query are about something else', () => {
    expect(search.search('接口返回 user not found 是什么原因')[0]?.id).toBe('token-user-not-found');
    expect(search.search('推送模板 user not found')[0]?.id).not.toBe('token-user-not-found');
  });

  it('sorts entries with the same message by the other words of the query', () => {
    expect(searchAndExplain.search('create thread 404 user not in group')[0]?.id).toBe('thread-user-not-in-group');
  });

  it('does so for messages with values', () => {
    const [hit] = searchAndExplain.search("user: tom doesn't exist in group: 2233 add to blocklist result false");
    expect(hit?.id).toBe('blocked-user-not-in-group');
  });

  it.each([
    ['"title cannot exceed to 128" – which field is "title" when I update a chat room?', 'chatroom-name-too-long'],
    ['Changing presence fails with “set presence failed” and nothing else', 'presence-update-failed'],
    ['Adding members fails with "grpID does not exist" although the group is in my own database', 'group-id-not-found'],
  ])('finds the entry of a message that a question quotes: %s', (query, id) => {
    expect(search.search(query)[0]?.id).toBe(id);
  });

  it.each([
    ['Creating a user through POST /users with "userName" in the JSON body, 400', 'registration-username-missing'],
    ['kicking a user offline with /users/{id}/disconnect, got 200 but data.result is false', 'user-not-forced-offline'],
  ])('finds the entry of the call that a question names: %s', (query, id) => {
    expect(search.search(query)[0]?.id).toBe(id);
  });

  it.each(['  ', 'qzxwvj', 'zzqxw kkjvb', 'asdfghjkl', '天气预报'])(
    'returns nothing for an empty query, unknown words and nonsense: %s',
    (query) => {
      expect(search.search(query)).toEqual([]);
    },
  );

  it('finds an error type by the class of an exception, with its packages or without', () => {
    for (const query of [
      'ServiceResourceNotFoundException',
      'org.apache.usergrid.services.exceptions.ServiceResourceNotFoundException',
      'serviceresourcenotfound',
    ]) {
      expect(['resource-not-found', 'requested-group-not-found']).toContain(search.search(query)[0]?.id);
    }
  });

  it('counts a rare form of a common word as common', () => {
    const hits = search.search('presence 订阅 100');
    expect(hits[0]?.id).toBe('presence-subscriptions-too-many');
  });

  it('counts a short number and a word of the explanations less than a word of the titles', () => {
    expect(search.search('流式消息中途停了40秒')[0]?.id).toMatch(/^stream-/);
    expect(search.search('注册的时候忘记传密码了')[0]?.id).toBe('registration-password-missing');
  });

  it('does not complete a common word: to is not the beginning of token', () => {
    expect(search.search("can't send to more than 600 users")[0]?.id).toBe('message-recipients-too-many');
  });

  it('requires the words of a synonym to be in the same field', () => {
    // The words of "max user size" occur separately in the message and the title of the page size of contacts.
    const ids = createSearch(documents)
      .search('好友满了')
      .map(({ id }) => id);
    expect(ids[0]).toBe('contact-count-limit');
  });

  it('ranks an error of many calls above one of a single call, and both above a partial failure', () => {
    expect(search.search('限流')[0]?.id).toBe('api-rate-limit');
    expect(search.search('撤回超时').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['recall-window-passed', 'recalled-window-passed']),
    );
    expect(search.search('撤回超时')[0]?.id).toBe('recall-window-passed');
  });

  it('answers a question by its subject and its fault if it has no word in common with any entry', () => {
    expect(search.search('watching my green dot').map(({ id }) => id)).toContain('presence-subscribes-itself');
    expect(search.search('green dot')).toEqual([]);
  });

  it('does not correct words of a question that name a topic', () => {
    expect(search.search('the founder cannot walk out of a group')[0]?.id).toBe('owner-cannot-leave-group');
  });

  it('finds the synonyms of a word in all its forms', () => {
    expect(search.search('throttles my calls')[0]?.id).toBe('api-rate-limit');
  });

  it('does not treat the name of a placeholder as a word of the message', () => {
    expect(search.search('appkey写错了')[0]?.id).toBe('app-key-not-found');
  });

  it('does not treat words as a message because they end like one', () => {
    const hits = searchAndExplain.search('remove user not in group');
    expect(hits.filter(({ because }) => because === 'explained')).toEqual([]);
  });

  it('recognizes a misspelled message, and does not treat a typo as a value', () => {
    expect(searchAndExplain.search('user colection not found').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['favorite-not-found', 'password-user-not-found']),
    );
    expect(searchAndExplain.search('user colection not found')[0]?.id).toBe('favorite-not-found');
    expect(searchAndExplain.search('User alicia42 not found')[0]?.id).toBe('password-user-not-found');
  });

  it('recognizes a message with a status', () => {
    const [hit] = searchAndExplain.search('403 Forbidden for url: [https://a1.easemob.com/org/app/messages/users]');
    expect(hit).toMatchObject({ id: 'one-to-one-rate-forbidden', because: 'explained' });
  });

  it('recognizes a general message if nothing else was pasted', () => {
    const [hit] = searchAndExplain.search('the user3 already exists');
    expect(hit).toMatchObject({ id: 'registered-username-taken', because: 'explained' });
  });

  it('lists an entry once, even if several responses in a paste match it', () => {
    const search = createSearch(documents, () => ['malformed-json', 'malformed-json']);
    expect(search.search('{"error":"a"} {"error":"b"}').filter(({ id }) => id === 'malformed-json')).toHaveLength(1);
  });

  it('uses the explainer for a body whose message differs slightly from the documented one', () => {
    const body = '{"error": "resource_not_found", "error_description": "group 123 does not exist"}';
    expect(searchAndExplain.search(body)[0]).toMatchObject({
      id: 'group-id-not-found',
      because: 'explained',
    });
  });

  it('stops at the limit', () => {
    expect(search.search('group', { limit: 3 })).toHaveLength(3);
  });

  it('answers queries of any length and kind', () => {
    for (const query of [
      '\uD800',
      '{'.repeat(100_000),
      'a'.repeat(100_000),
      '群'.repeat(5_000),
      '__proto__',
      '[object Object]',
    ]) {
      expect(Array.isArray(search.search(query))).toBe(true);
    }
  });
});
