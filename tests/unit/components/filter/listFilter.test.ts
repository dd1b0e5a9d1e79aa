import { describe, expect, it } from 'vitest';
import { matchingItems } from '../../../../components/filter/listFilter';

const items = ['POST /users 注册单个用户', 'GET /users/{username} 获取用户', 'Delete a group'];

describe('the filter of a list', () => {
  it.each([
    { query: '', found: items },
    { query: '  ', found: items },
    { query: 'users POST', found: [items[0]] },
    { query: 'ｄｅｌｅｔｅ Group', found: [items[2]] },
    { query: '用户 users', found: items.slice(0, 2) },
    { query: 'users group', found: [] },
  ])('keeps the items that have every word of “$query”', ({ query, found }) =>
    expect(matchingItems(items, (item) => item, query)).toEqual(found),
  );
});
