import { describe, expect, test } from 'vitest';
import { parseRichText, placeholdersOf, plainText, templateParts } from '../../../../catalog/engine/richText';

const text = (words: string) => ({ kind: 'text', text: words }) as const;

describe('parseRichText', () => {
  test('parses code, values and links, and values inside code and links', () => {
    expect(parseRichText('Add `{username}` to {groupId}: [see `403`](status/403).', ['username', 'groupId'])).toEqual([
      text('Add '),
      { kind: 'code', nodes: [{ kind: 'value', name: 'username' }] },
      text(' to '),
      { kind: 'value', name: 'groupId' },
      text(': '),
      { kind: 'link', to: 'status/403', nodes: [text('see '), { kind: 'code', nodes: [text('403')] }] },
      text('.'),
    ]);
  });

  test('parses braces as values only if they contain a placeholder of the message', () => {
    expect(parseRichText('{username} {other}', ['username'])).toEqual([
      { kind: 'value', name: 'username' },
      text(' {other}'),
    ]);
  });

  test('leaves path parameters in calls as they are', () => {
    expect(parseRichText('`GET /users/{username}` and `/users/{username}`', ['username'])).toEqual([
      { kind: 'code', nodes: [text('GET /users/{username}')] },
      text(' and '),
      { kind: 'code', nodes: [text('/users/{username}')] },
    ]);
  });

  test.each([
    ['an unclosed mark', 'a `b and [c](d'],
    ['a link out of the site', '[x](https://example.com)'],
    ['a script', '[x](javascript:alert(1))'],
    ['a link up', '[x](../errors/a)'],
    ['nothing', ''],
  ])('takes %s for plain words', (_, words) => {
    expect(parseRichText(words)).toEqual(words === '' ? [] : [text(words)]);
  });
});

test('plainText fills in values, and keeps the name if there is none', () => {
  const nodes = parseRichText('Add `{username}` to {groupId}, [here](explain)', ['username', 'groupId']);
  expect(plainText(nodes, { username: 'bob' })).toBe('Add bob to {groupId}, here');
});

test('placeholdersOf returns each name once', () => {
  expect(placeholdersOf(['{a} {b} {a}', 'x {c} {}'])).toEqual(['a', 'b', 'c']);
});

test('templateParts splits a template into parts that add up to it', () => {
  expect(templateParts('user {username} not found')).toEqual([
    { kind: 'literal', text: 'user ' },
    { kind: 'placeholder', name: 'username' },
    { kind: 'literal', text: ' not found' },
  ]);
});
