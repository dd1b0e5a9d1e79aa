import { describe, expect, it } from 'vitest';
import { sortRows } from '../../../../components/table/searchTable';
import { entry, ids } from './entry';

const entries = [
  entry('a'),
  entry('b', { status: 404, error: null, retry: 'after-fix', calls: ['create-group', 'delete-group'] }),
  entry('c', { owner: 'plan', areas: ['group', 'chatroom'] }),
];

describe('sorting', () => {
  it('sorts by a column in both directions and does not change the given rows', () => {
    expect(ids(sortRows(entries, 'status', true, 'en'))).toEqual(['b', 'a', 'c']);
    expect(ids(sortRows(entries, 'owner', false, 'zh'))).toEqual(['a', 'b', 'c']);
    expect(ids(entries)).toEqual(['a', 'b', 'c']);
  });

  it('starts with errors that can simply be retried when sorted by retry', () => {
    const rows = [
      entry('done', { retry: 'done' }),
      entry('never'),
      entry('later', { retry: 'backoff' }),
      entry('fix', { retry: 'after-fix' }),
    ];
    expect(ids(sortRows(rows, 'retry', false, 'en'))).toEqual(['later', 'fix', 'never', 'done']);
  });
});
