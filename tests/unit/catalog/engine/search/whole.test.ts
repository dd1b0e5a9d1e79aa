import { expect, it } from 'vitest';
import { looksWhole } from '../../../../../catalog/engine/search/wholeQuery';

it.each([
  '{"error":"x"}',
  'error: unauthorized',
  'user: bob',
  'HTTP/1.1 403 Forbidden\nServer: nginx',
  'Unable to authenticate due to expired access token',
  'the user3 already exists',
])('takes for a whole message or response: %j', (text) => expect(looksWhole(text)).toBe(true));

it.each(['', '403', 'expired token', '用户 ID 不存在', 'reach_limit', 'forbidden op group', 'a b c d e f'])(
  'takes for words to search: %j',
  (text) => expect(looksWhole(text)).toBe(false),
);
