import { describe, expect, test } from 'vitest';
import { answer, body, explainer, first } from './explainer';

describe('unknown', () => {
  test('an undocumented message offers the entries of its error type', () => {
    const [verdict, ...ids] = answer(body('message_send_error', 'quite another thing went wrong'));
    expect([verdict, ...ids]).toEqual(['unknown', 'too-large-newer']);
  });

  test('an error-like line that nothing resembles has no candidates worth naming first', () => {
    const { verdict, response } = first('ERROR: disk quota exceeded on volume 7');
    expect(verdict).toBe('unknown');
    expect(response.form).toBe('message');
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
