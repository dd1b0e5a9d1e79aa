import { describe, expect, it } from 'vitest';
import { failuresIn } from '../../../docs/guide/snippets/failures-in-200';
import { catalog } from '../support/catalog';

describe('failures inside a 200', () => {
  it.each([
    ['a taken user ID', { data: [{ username: 'a', registerUserFailReason: 'the a already exists' }] }, 'a'],
    ['a member who is none', { data: [{ result: false, user: 'a', reason: 'user: a …' }, { result: true }] }, 'a'],
    ['a single result', { data: { result: false, user: 'a', reason: 'user: a …' } }, 'a'],
    ['an attribute key', { data: { successKeys: ['b'], errorKeys: { a: 'properties key …' } } }, 'a'],
    ['a failed push', { data: [{ id: 'a', pushStatus: 'FAIL', desc: 'appKey … not found' }] }, 'a'],
    [
      'a recall',
      {
        msgs: [
          { msg_id: 'a', recalled: 'not_found msg' },
          { msg_id: 'b', recalled: 'yes' },
        ],
      },
      'a',
    ],
    [
      'a recall of today',
      {
        data: [
          { msg_id: 'a', recalled: 'not_found msg' },
          { msg_id: 'b', recalled: 'yes' },
        ],
      },
      'a',
    ],
    ['a single recall', { data: { msg_id: 'a', recalled: 'internal error' } }, 'a'],
    [
      'a thread member',
      {
        entities: [
          { user: 'a', result: false },
          { user: 'b', result: true },
        ],
      },
      'a',
    ],
    ['a push label', { data: { success: ['b'], fail: { a: 'user not found' } } }, 'a'],
    [
      'a contact import',
      { data: { success: ['b'], UnKnowFailed: [], NotExistFailed: ['a'], maxLimitFailed: [] } },
      'a',
    ],
    ['member attributes', { data: { 'updateMetadataFailed:': ['a'] } }, 'a'],
    ['a file', { data: { b: 'success', a: 'failed' } }, 'a'],
    ['a whole call', { data: { result: false } }, ''],
    ['a keyword', { entity: false }, ''],
    ['stored callbacks', { data: 'failure' }, ''],
  ])('are found for %s', (_, answer, item) => {
    expect(failuresIn(answer).map((found) => found.item)).toEqual([item]);
  });

  it('are found in the example of every partial failure of the catalog, with the documented message', () => {
    const unseen = catalog.partialFailures.filter(({ example, message }) => {
      const found = failuresIn(JSON.parse(example.slice(example.indexOf('{'))));
      const words = (message ?? '').split(/\{\w+\}/);
      return !found.some(({ reason }) => words.every((part) => reason.includes(part)));
    });
    expect(unseen.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    [null],
    ['ok'],
    [{}],
    [{ data: { alice: '1021347281204054248' } }],
    [{ data: [], msgs: [] }],
    [{ data: { recalled: 'yes' } }],
    [{ entity: 0 }],
    [{ entity: { id: 1 } }],
    [{ data: 'success' }],
  ])('are none in %j', (answer) => {
    expect(failuresIn(answer)).toEqual([]);
  });
});
