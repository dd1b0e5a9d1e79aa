import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../../../../catalog/engine/match/matcher';
import { shapesOf } from '../../../../../catalog/engine/match/values';
import { ownCatalog } from '../support/catalog';
import { growth, LINEAR } from '../support/growth';

const templates = [
  "user: {username} doesn't exist in group: {groupId}",
  'Unable to authenticate',
  'Unable to authenticate due to expired access token',
  '{field} must be provided',
  'client_id must be provided.',
  'can not join this group, reason:user: {username} already in group: {groupId}',
  "params to's size can't exceed limit {limit}",
  'User {username} not found',
  'some of [{fields}] are not valid fields',
  '{groupName} is violation, please change it.',
];
const shapeOf = shapesOf(ownCatalog().placeholders);
const matcher = createMatcher(templates, shapeOf);

/** What a message matches: template, fit and values. */
const matches = (message: string): [string | undefined, string, Record<string, string>][] =>
  matcher.matchMessage(message).map(({ template, fit, values }) => [templates[template], fit, values]);

describe('matchMessage', () => {
  test('returns every template that matches fully, the one with the most words first', () => {
    expect(matches('client_id must be provided')).toEqual([
      ['client_id must be provided.', 'whole', {}],
      ['{field} must be provided', 'whole', { field: 'client_id' }],
    ]);
  });

  test('finds a full template inside a longer message', () => {
    const [first] = matcher.matchMessage("com.x.ForbiddenOpException: user: bob doesn't exist in group: 1 (retry 2)");
    expect(first?.fit).toBe('within');
    expect(first?.values).toEqual({ username: 'bob', groupId: '1' });
    expect(first?.spans.map(({ kind, text }) => [kind, text])).toEqual([
      ['differs', 'com.x.ForbiddenOpException: '],
      ['literal', 'user: '],
      ['value', 'bob'],
      ['literal', " doesn't exist in group: "],
      ['value', '1'],
      ['differs', ' (retry 2)'],
    ]);
  });

  test('recognizes a message that is cut off', () => {
    const [first] = matcher.matchMessage('Unable to authenticate due to expired acc');
    expect([templates[first?.template ?? -1], first?.fit]).toEqual(['Unable to authenticate', 'within']);
    const cut = matcher.matchMessage('Unable to authenticate due to expired acc').find(({ fit }) => fit === 'cut');
    expect(templates[cut?.template ?? -1]).toBe('Unable to authenticate due to expired access token');
    expect(cut?.score).toBeLessThan(1);
  });

  test('marks the differences in a misspelled message', () => {
    const [first] = matcher.matchMessage("user: bob doesn't exsit in grop: 1");
    expect([templates[first?.template ?? -1], first?.fit]).toEqual([templates[0], 'similar']);
    expect(first?.spans.filter(({ kind }) => kind === 'differs').map(({ text }) => text)).toEqual(['exsit', 'grop']);
    expect(first?.values).toEqual({ username: 'bob', groupId: '1' });
  });

  test('separates words that are written as one', () => {
    expect(matches('can not jointhis group, reason:user: bob alreadyin group: 1')).toEqual([
      [templates[5], 'whole', { username: 'bob', groupId: '1' }],
    ]);
  });

  test('returns spans that add up to the message, whatever the fit', () => {
    const messages = [
      "x user: bob doesn't exist in group: 1 y",
      'some of [a, b] are not vaild fields',
      'Unable to authent',
      'nothing like it at all',
      '“params to’s size can’t exceed limit 600”',
    ];
    for (const message of messages) {
      for (const { spans } of matcher.matchMessage(message)) {
        expect(spans.map(({ text }) => text).join('')).toBe(message);
      }
    }
  });

  test('finds nothing similar to a text without words of a template', () => {
    expect(matcher.matchMessage('zzz')).toEqual([]);
    expect(matcher.matchMessage('')).toEqual([]);
  });
});

describe('scan', () => {
  const found = (text: string): string[] => matcher.scan(text).map(({ start, end }) => text.slice(start, end));

  test.each([
    [
      'between other words',
      "2024 ERROR call failed: user: bob doesn't exist in group: 1 at Foo",
      ["user: bob doesn't exist in group: 1"],
    ],
    ['twice', 'User a not found; User b not found', ['User a not found', 'User b not found']],
    [
      'only the longer of two at one place',
      'x Unable to authenticate due to expired access token x',
      ['Unable to authenticate due to expired access token'],
    ],
    [
      'up to the quote after the last value',
      `{"m":"user: bob doesn't exist in group: 1","n":2}`,
      ["user: bob doesn't exist in group: 1"],
    ],
    ['a list in brackets', 'some of [a, b] are not valid fields', ['some of [a, b] are not valid fields']],
    ['one word where nothing encloses a value', 'User asked and file not found', []],
    ['never over the end of a line', 'User alice\nfile not found', []],
    ['a first value back to its opening mark', 'reason=public must be provided', ['public must be provided']],
    [
      'several words of a name back to its quote',
      'failed: "my group is violation, please change it."',
      ['my group is violation, please change it'],
    ],
    [
      'several words of a name back to the line',
      'x\n my group is violation, please change it.',
      ['my group is violation, please change it'],
    ],
    [
      'an escaped message',
      String.raw`\"user: bob doesn\'t exist in group: 1\"`,
      [String.raw`user: bob doesn\'t exist in group: 1`],
    ],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('only searches the given range', () => {
    const text = 'User a not found, User b not found';
    expect(matcher.scan(text, 17).map(({ start }) => start)).toEqual([18]);
    expect(matcher.scan(text, 0, 17).map(({ start, end }) => [start, end])).toEqual([[0, 16]]);
  });

  test('is not slowed down by many near matches of one template', () => {
    const near = "user: bob doesn't exist in gruop: 1 ";
    expect(matcher.scan(near.repeat(6000))).toEqual([]);
    expect(growth(near, (text) => matcher.scan(text))).toBeLessThan(LINEAR);
  });
});

test('equal templates are all reported', () => {
  const twins = createMatcher(['file must be provided.', 'file must be provided'], shapeOf);
  expect(twins.matchMessage('file must be provided').map(({ template }) => template)).toEqual([0, 1]);
});
