import { describe, expect, test } from 'vitest';
import { addAdmin, answer, bob, body } from './explainer';

describe('exact', () => {
  test.each([
    ['error and message agree', body('forbidden_op', bob), 'not-in-group'],
    ['the error type is written in another case', body('FORBIDDEN-OP', bob), 'not-in-group'],
    ['the error type is a class name with its package', body('com.easemob.forbidden_op', bob), 'not-in-group'],
    ['the status decides between equal messages', `HTTP/1.1 403 Forbidden\n\n${bob}`, 'not-in-group'],
    [
      'a wording that names its service is alone',
      'x ERROR Unable to authenticate due to expired access token',
      'token-expired',
    ],
    [
      'a wording that anybody may use has its error type',
      body('auth_bad_access_token', 'Unable to authenticate'),
      'token-unknown',
    ],
    [
      'a general wording has the error type, a longer one has not',
      body('invalid_parameter', 'file must be provided.'),
      'field-missing',
    ],
    [
      'the request names the value of two words',
      `PUT /o/a/chatgroups/4065/users/bob%20smith\n\n${body('forbidden_op', "user: bob smith doesn't exist in group: 4065")}`,
      'not-in-group',
    ],
    [
      'a documented "no error" goes before an error that is missing',
      body(null, 'exceed allowed batch size 10'),
      'batch',
    ],
  ])('when %s', (_, text, id) => {
    expect(answer(text).slice(0, 2)).toEqual(['exact', id]);
  });

  test('if the call decides between equal messages', () => {
    expect(answer(bob, { call: addAdmin }).slice(0, 2)).toEqual(['exact', 'admin-not-in-group']);
  });

  test('if an entry without a message agrees in status, error type and call', () => {
    const text = `DELETE /o/a/users/bob HTTP/1.1\n\nHTTP/1.1 403 Forbidden\n\n${body('forbidden_op', '')}`;
    expect(answer(text).slice(0, 2)).toEqual(['exact', 'silent']);
  });
});

test('a message in output that is cut off after the body is exact', () => {
  const whole = body('auth_bad_access_token', 'Unable to authenticate');
  expect(answer(`{"log":${whole},"more":{"a`)).toEqual(['exact', 'token-unknown']);
});
