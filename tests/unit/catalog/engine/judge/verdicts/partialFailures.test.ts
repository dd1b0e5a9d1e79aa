import { describe, expect, test } from 'vitest';
import { bob, explainer, first } from './explainer';

describe('HTTP 200 with failures inside', () => {
  const answerOf = (path: string, method: string): string =>
    `${method} ${path} HTTP/1.1\n\nHTTP/1.1 200 OK\n\n${JSON.stringify({
      action: method.toLowerCase(),
      data: [
        { result: false, action: 'x', reason: bob, user: 'bob' },
        { result: true, user: 'eve' },
        { result: false, reason: 'the cat ate it', user: 'tom' },
      ],
      timestamp: 1,
      duration: 1,
    })}`;

  test('explains each failed item separately and counts the others', () => {
    const { responses } = explainer.explain(answerOf('/o/a/chatgroups/4065/users/bob,eve,tom', 'DELETE'));
    expect(responses.map(({ verdict, candidates }) => [verdict, candidates[0]?.id])).toEqual([
      ['exact', 'removed-not-in-group'],
      ['unknown', undefined],
    ]);
    expect(responses.map(({ response }) => [response.kind, response.succeeded, response.failures[0]?.subject])).toEqual(
      [
        ['partial', 1, 'bob'],
        ['partial', 1, 'tom'],
      ],
    );
    expect(responses[0]?.cautions).toEqual(['partial-failure']);
  });

  test('distinguishes equal reasons by the call', () => {
    const [item] = explainer.explain(answerOf('/o/a/chatgroups/4065/blocks/users', 'POST')).responses;
    expect(item?.candidates[0]?.id).toBe('blocked-not-in-group');
  });

  test.each([
    ['add_blocks', 'blocked-not-in-group'],
    ['remove_member', 'removed-not-in-group'],
  ])('or by the action of an item: %s', (action, id) => {
    const item = { result: false, action, reason: bob, user: 'bob' };
    expect(first(JSON.stringify({ data: [item], timestamp: 1, duration: 1 }))?.candidates[0]?.id).toBe(id);
    expect(first(JSON.stringify(item))?.candidates[0]?.id).toBe(id);
  });

  test('is not certain if the unknown call is about something else', () => {
    const [item] = explainer.explain(answerOf('/o/a/users/bob/blocks/all', 'DELETE')).responses;
    expect(item?.endpoint).toBeNull();
    expect(item?.verdict).not.toBe('exact');
    const near = explainer.explain(answerOf('/o/a/chatgroups/4065/members/bob', 'DELETE')).responses[0];
    expect(near?.candidates[0]?.id).toBe('removed-not-in-group');
  });

  test('lists the error with the same message as the second candidate', () => {
    const [item] = explainer.explain(answerOf('/o/a/chatgroups/4065/users/bob,eve,tom', 'DELETE')).responses;
    expect(item?.candidates.map(({ id, kind }) => [id, kind])).toContainEqual(['not-in-group', 'error']);
  });

  test('a success is not an error', () => {
    const text = '{"action":"post","uri":"https://a1.easemob.com/o/a/users","entities":[],"timestamp":1,"duration":1}';
    expect(first(text)).toMatchObject({ verdict: 'not-an-error', candidates: [] });
  });
});
