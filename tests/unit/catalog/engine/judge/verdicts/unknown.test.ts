import { describe, expect, test } from 'vitest';
import { entry, explainerOf } from '../../support/catalog';
import { answer, body, explainer, first } from './explainer';

describe('unknown', () => {
  test('an undocumented message offers the entries of its error type', () => {
    const [verdict, ...ids] = answer(body('message_send_error', 'quite another thing went wrong'));
    expect([verdict, ...ids]).toEqual(['unknown', 'too-large-newer']);
  });

  test.each(['Error: unauthorized', 'throw new Error("unauthorized")', 'unauthorized: authentication required'])(
    'a general word inside other words is not the message that is that word: %s',
    (text) => {
      expect(
        explainerOf({ errors: [entry({ id: 'word', status: 401, message: 'unauthorized' })] }).explain(text),
      ).toMatchObject({
        responses: [{ verdict: 'unknown' }],
      });
    },
  );

  test('a line that looks like an error but is similar to nothing has no good candidates', () => {
    const { verdict, response } = first('ERROR: disk quota exceeded on volume 7');
    expect(verdict).toBe('unknown');
    expect(response.format).toBe('message');
  });
});

describe('no response', () => {
  test.each([
    '',
    '   ',
    'How do I register a user?',
    'why do I get message is too large here?',
    '怎么注册用户',
    'lorem ipsum dolor',
    '{}',
    'null',
    '42',
  ])('in “%s”', (text) => {
    expect(explainer.explain(text)).toEqual({ responses: [], read: text.length });
  });
});
