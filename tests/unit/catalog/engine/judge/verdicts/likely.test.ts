import { describe, expect, test } from 'vitest';
import { entry, explainerOf } from '../../support/catalog';
import { answer, bob, body } from './explainer';

describe('at most likely', () => {
  test.each([
    ['another status', `HTTP/1.1 500 X\n\n${body('forbidden_op', bob)}`, 'not-in-group'],
    [
      'another error type',
      body('auth_bad_access_token', 'Unable to authenticate due to expired access token'),
      'token-expired',
    ],
    ['a wording that anybody may use, alone', 'Unable to authenticate', 'token-unknown'],
    ['a piece of a longer message, alone', 'x is violation, please change it.', 'name-violation'],
    [
      'general words and a value in a body of another shape',
      '{"error":"invalid_parameter","message":"email must be provided"}',
      'field-missing',
    ],
    [
      'general words and a value without the rest of the body',
      '{"error":"invalid_parameter","error_description":"email must be provided"}',
      'field-missing',
    ],
    [
      'a value of several words where a name is meant',
      body('invalid_parameter', 'a and b must be provided, and c must be provided'),
      'field-missing',
    ],
    [
      'one word too many where a name is meant',
      body('forbidden_op', "user: bob surely doesn't exist in group: 4065"),
      'not-in-group',
    ],
    ['a message that stops short', body('unauthorized', 'Unable to authenticate due to expired acc'), 'token-expired'],
    [
      'a message that begins a longer one, with dots for what is left out',
      body('auth_bad_access_token', 'Unable to authenticate...'),
      'token-unknown',
    ],
    ['the same in a line of a log', '401 auth_bad_access_token Unable to authenticate…', 'token-unknown'],
    [
      'a misspelled message',
      body('unauthorized', 'Unable to authentciate due to expired acess token'),
      'token-expired',
    ],
    [
      'more words around the message',
      body('unauthorized', 'Error 7: Unable to authenticate due to expired access token, sorry'),
      'token-expired',
    ],
    [
      'a paste that is cut inside the message',
      body('auth_bad_access_token', 'Unable to authenticate').slice(0, -2),
      'token-unknown',
    ],
    [
      'a message of which next to nothing is left: the error type tells',
      '{"error":"auth_bad_access_token","error_description":"Una (truncated...)',
      'token-unknown',
    ],
    [
      'a value that contains words of another message',
      'goup announcement is violation, please change it.',
      'announcement-violation',
    ],
  ])('%s', (_, text, id) => {
    const [verdict, ...ids] = answer(text);
    expect(verdict).toBe('likely');
    expect(ids).toContain(id);
  });
});

test('a message without its beginning is likely if status and call agree', () => {
  const text = `PUT /o/a/chatgroups/4065 -> 403 Forbidden,\n error_description -> bob doesn't exist in group: 4065`;
  expect(answer(text).slice(0, 2)).toEqual(['likely', 'not-in-group']);
});

test('an exception of a standard library is evidence in a response, but not in a log', () => {
  const { explain } = explainerOf({
    errors: [entry({ id: 'no-file', error: 'IllegalArgumentException', message: 'file must be provided.' })],
  });
  const verdict = (text: string) => explain(text).responses.map((each) => each.verdict);
  expect(verdict('ERROR [Orders] IllegalArgumentException: file must be provided.')).toEqual(['likely']);
  expect(verdict(body('IllegalArgumentException', 'file must be provided.'))).toEqual(['exact']);
});
