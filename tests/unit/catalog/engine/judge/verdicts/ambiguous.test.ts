import { describe, expect, test } from 'vitest';
import { addAdmin, answer, blockMany, bob, body, deleteUser, first, readUser, removeMany, transfer } from './explainer';

describe('ambiguous', () => {
  test('asks for the call, with only the possible calls as answers', () => {
    const { verdict, question, candidates } = first(bob);
    expect(verdict).toBe('ambiguous');
    expect(candidates.map(({ id }) => id).sort()).toEqual([
      'admin-not-in-group',
      'blocked-not-in-group',
      'not-in-group',
      'removed-not-in-group',
    ]);
    expect(question).toEqual({
      fact: 'endpoint',
      options: expect.arrayContaining([transfer, addAdmin, removeMany, blockMany]),
    });
    expect(question?.options).toHaveLength(4);
  });

  test('asks for the error type if only that differs', () => {
    expect(first('message is too large').question).toEqual({
      fact: 'error',
      options: ['illegal_argument', 'message_send_error'],
    });
  });

  test('accepts the answer to its question', () => {
    expect(answer('message is too large', { error: 'message_send_error' }).slice(0, 2)).toEqual([
      'exact',
      'too-large-newer',
    ]);
  });

  test('asks for the call if the fix of an entry depends on it', () => {
    const text = body('service_resource_not_found', 'Service resource not found');
    expect(first(text).question).toEqual({ fact: 'endpoint', options: [readUser, deleteUser] });
    expect(answer(text, { call: readUser })).toEqual(['exact', 'missing-resource']);
  });
});
