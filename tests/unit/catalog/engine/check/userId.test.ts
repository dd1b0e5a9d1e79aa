import { describe, expect, test } from 'vitest';
import { app, findings, found } from './findings';

describe('user IDs', () => {
  test.each([
    ['a good one', 'wzy_meizu-1.X', []],
    ['a placeholder of the documents', 'XXX', []],
    ['a blank inside', 'b ob', ['user-id-characters: b ob']],
    ['Chinese', '张三', ['user-id-characters: 张三']],
    ['a mail address', 'a@b.c', ['user-id-characters: a@b.c']],
    ['64 bytes', 'x'.repeat(64), []],
    ['65 bytes', 'x'.repeat(65), [`user-id-length: ${'x'.repeat(65)}`]],
  ])('in the message: %s', (_, username, expected) => {
    expect(found({ values: { username } })).toEqual(expected);
  });

  test('checks user IDs in a list, in the path and in the body, each once', () => {
    const given = {
      values: { usernames: '[a b, ok]' },
      call: `DELETE ${app}/chatgroups/{group_id}/users/{usernames}`,
      path: '/o/a/chatgroups/1/users/c%20d,ok',
      request: { body: '{"usernames":["a b","e/f"]}' },
    };
    expect(found(given)).toEqual(['user-id-characters: a b', 'user-id-characters: c d', 'user-id-characters: e/f']);
  });

  test('names the value and the characters in both languages', () => {
    const [finding] = findings({ values: { username: 'a@b' } });
    expect(finding?.text.zh).toContain('“a@b” 含有不允许的字符：@');
    expect(finding?.text.en).toContain('“a@b” has characters that are not allowed: @');
  });

  test('names a space, even at the end of an ID', () => {
    const request = { body: '{"username":"bob "}' };
    const [finding] = findings({ request });
    expect(finding?.text.zh).toContain('“bob ” 含有不允许的字符：空格');
    expect(finding?.text.en).toContain('“bob ” has characters that are not allowed: space.');
  });

  test('names characters that nobody sees by their code', () => {
    const [finding] = findings({ values: { username: 'b\u200bo\u202eb\ufeff\t' } });
    expect(finding?.text.zh).toContain('含有不允许的字符：U+200B U+202E U+FEFF U+0009。');
    expect(finding?.text.en).toContain('characters that are not allowed: U+200B U+202E U+FEFF U+0009.');
  });
});
