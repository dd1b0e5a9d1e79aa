import { describe, expect, it } from 'vitest';
import { guessTemplate } from '../../../../../catalog/build/newEntry/template';

const hints = { parameters: new Map<string, string>(), vocabulary: new Set(['users', 'over', 'contains']) };

describe('guessing a template', () => {
  it.each([
    ['group 40659491815425 does not exist', 'group {groupId} does not exist'],
    ['user: bob is gone', 'user: {username} is gone'],
    ['username alice_chen is gone', 'username {username} is gone'],
    ['users [a, b] are not members', 'users [{usernames}] are not members'],
    ['more than 60 members', 'more than {limit} members'],
    ['metadata exceeds the limit, 2048Bytes', 'metadata exceeds the limit, {limit}Bytes'],
    ["the name 'lucky' is taken", "the name '{value}' is taken"],
    ['用户名“张三”不合法', '用户名“{value}”不合法'],
    ["type can only be 'users'", "type can only be 'users'"],
    ["user bob doesn't exist, isn't it", "user {username} doesn't exist, isn't it"],
    ['request user over flow', 'request user over flow'],
    ['appkey: easemob-demo#chatdemoui is closed', 'appkey: {appKey} is closed'],
    ['file 5fd74830-10ae-11f1-9f6c-bf1a4e0a6a0f is expired', 'file {fileUuid} is expired'],
    ['Forbidden for url: https://a1.example/org/app', 'Forbidden for url: {uri}'],
    ['from 1111111 to 2222222', 'from {id} to {id2}'],
    ['value of hxtest1 exists', 'value of {value} exists'],
    ['retry in 3 steps', 'retry in 3 steps'],
    ['a {username} stays', 'a {username} stays'],
  ])('%s → %s', (message, template) => {
    expect(guessTemplate(message, hints)).toBe(template);
  });

  it('replaces values from the request where they are separate words', () => {
    const parameters = new Map([
      ['bob', 'username'],
      ['lucky', 'groupId'],
    ]);
    expect(guessTemplate('bob may not join lucky', { ...hints, parameters })).toBe('{username} may not join {groupId}');
    expect(guessTemplate('bobby may not join', { ...hints, parameters })).toBe('bobby may not join');
  });
});
