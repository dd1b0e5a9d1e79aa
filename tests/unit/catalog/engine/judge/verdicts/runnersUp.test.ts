import { describe, expect, test } from 'vitest';
import { answer, bob, body, first } from './explainer';

describe('runners-up', () => {
  test('show which fact decided, or would decide', () => {
    const decidedBy = (text: string) => first(text).candidates.map(({ id, decidedBy }) => [id, decidedBy]);
    expect(decidedBy(body('forbidden_op', bob))).toEqual([
      ['not-in-group', null],
      ['admin-not-in-group', 'error'],
    ]);
    expect(decidedBy(`HTTP/1.1 403 Forbidden\n\n${bob}`).slice(0, 2)).toEqual([
      ['not-in-group', null],
      ['admin-not-in-group', 'status'],
    ]);
    expect(decidedBy('message is too large')).toEqual([
      ['too-large', null],
      ['too-large-newer', 'error'],
    ]);
    expect(decidedBy(bob)[1]).toEqual(['admin-not-in-group', 'endpoint']);
  });

  test('are listed for a message that may be the beginning of a longer one', () => {
    expect(answer('Unable to authenticate')).toEqual(['likely', 'token-unknown', 'token-expired']);
  });

  test.each([
    body('unauthorized', 'Unable to authenticate due to expired acc'),
    body('unauthorized', 'Unable to authenticate due to exp'),
  ])('go before a shorter message when the text goes on as they do: %s', (text) => {
    expect(answer(text).slice(0, 2)).toEqual(['likely', 'token-expired']);
  });
});
