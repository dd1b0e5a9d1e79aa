import { describe, expect, it } from 'vitest';
import { joinLines, looksPasted, splitLines } from '../../../../components/table/queryText';

const paste = 'curl -i https://a1.easemob.com/x\r\n\r\nHTTP/1.1 403 Forbidden\n{\n  "error": "forbidden_op"\n}\n';

describe('a paste of several lines in a box with one line', () => {
  it('has a sign at each line end', () => {
    expect(joinLines(paste)).toBe(
      'curl -i https://a1.easemob.com/x ↵ HTTP/1.1 403 Forbidden ↵ { ↵ "error": "forbidden_op" ↵ }',
    );
    expect(joinLines('  one line\n')).toBe('one line');
  });

  it('is searched line by line', () => {
    expect(splitLines(joinLines(paste)).split('\n')).toEqual([
      'curl -i https://a1.easemob.com/x',
      'HTTP/1.1 403 Forbidden',
      '{',
      '"error": "forbidden_op"',
      '}',
    ]);
    expect(splitLines('user already in group')).toBe('user already in group');
  });

  it('takes time linear in its length, up to the part that is searched', () => {
    for (const text of ['a' + ' '.repeat(300_000) + 'b\nc', 'a' + '\n'.repeat(300_000), 'a \n '.repeat(300_000)]) {
      expect(joinLines(text).length).toBeLessThan(100_000);
    }
  });
});

describe('what the URL may contain', () => {
  it.each([
    'token 过期',
    'forbidden_op',
    '429',
    'user not in group',
    '用户 ID 已存在',
    'POST /messages/users',
    'com.easemob.group.exception',
    'username is not legal',
    "user: u1 doesn't exist in group: g1",
  ])('words to search for may: %s', (query) => expect(looksPasted(query)).toBe(false));

  it.each([
    '{"error":"forbidden_op"}',
    '"error": "forbidden_op"',
    'HTTP/1.1 403 Forbidden',
    'curl -i x',
    'https://a1.easemob.com/demo/app/users',
    '10:21:07.113 WARN 429',
    joinLines('first line\nsecond line'),
    '错误'.repeat(100),
    'expired Bearer YWMtSECRETsecretSECRETsecret',
    'password=hunter2',
    'password hunter2',
    '密码：abcdef',
    'Authorization: abc',
    '138 0013 8000',
    'someone@example.com',
    'f3a9c1d2e4b5f6a7c8d9e0f1',
    '40659491815425',
  ])('a paste may not: %s', (query) => expect(looksPasted(query)).toBe(true));
});
