import { describe, expect, test } from 'vitest';
import { matchWhole } from '../../../../../catalog/engine/match/templateMatch';
import { normalize } from '../../../../../catalog/engine/match/normalize';
import { compileTemplate } from '../../../../../catalog/engine/match/template';
import { shapesOf } from '../../../../../catalog/engine/match/values';
import { ownCatalog } from '../support/catalog';

const shapeOf = shapesOf(ownCatalog().placeholders);

/** Values of a full match by name; null if the template does not match. */
function matched(template: string, message: string): Record<string, string> | null {
  const compiled = compileTemplate(template, shapeOf);
  const match = matchWhole(compiled, normalize(message), 0, message.length);
  if (match === null) return null;
  const names = compiled.slots.flatMap((slot) => (slot === null ? [] : [slot.name]));
  return Object.fromEntries(match.values.map(({ start, end }, at) => [names[at], message.slice(start, end)]));
}

const inGroup = "user: {username} doesn't exist in group: {groupId}";

describe('a template matches in full', () => {
  test.each([
    ['unchanged', inGroup, "user: bob doesn't exist in group: 4065", { username: 'bob', groupId: '4065' }],
    ['in capitals', inGroup, "USER: bob DOESN'T EXIST IN GROUP: 4065", { username: 'bob', groupId: '4065' }],
    [
      'with curly quotes around and inside',
      inGroup,
      '“user: bob doesn’t exist in group: 4065”',
      { username: 'bob', groupId: '4065' },
    ],
    ['without its apostrophe', inGroup, 'user: bob doesnt exist in group: 4065', { username: 'bob', groupId: '4065' }],
    ['in full width', inGroup, "ｕｓｅｒ：bob doesn't exist in group：4065", { username: 'bob', groupId: '4065' }],
    ['with double blanks', inGroup, "user:  bob  doesn't  exist in group:  4065", { username: 'bob', groupId: '4065' }],
    [
      'without spaces next to marks',
      inGroup,
      "user:bob doesn't exist in group:4065",
      { username: 'bob', groupId: '4065' },
    ],
    [
      'wrapped inside a word',
      inGroup,
      "user: bob doesn't ex\nist in group: 4065",
      { username: 'bob', groupId: '4065' },
    ],
    [
      'with final punctuation that it lacks',
      inGroup,
      "user: bob doesn't exist in group: 4065.",
      { username: 'bob', groupId: '4065' },
    ],
    ['without its final punctuation', 'token is illegal.', 'token is illegal', {}],
    [
      'with an escaped line break after it',
      `${inGroup}\n`,
      "user: bob doesn't exist in group: 4065\\n",
      { username: 'bob', groupId: '4065' },
    ],
    [
      'with placeholders of the documents',
      inGroup,
      "user: XX doesn't exist in group: XXX",
      { username: 'XX', groupId: 'XXX' },
    ],
    [
      'with a format sign instead of a number',
      'exceed allowed batch size {limit}',
      'exceed allowed batch size %s',
      { limit: '%s' },
    ],
    ['with an empty pair of braces', 'exceeds the limit, {limit}Bytes', 'exceeds the limit, {}Bytes', { limit: '{}' }],
    [
      'with words directly after a number',
      'exceeds the limit, {limit}Bytes',
      'exceeds the limit, 2048Bytes',
      { limit: '2048' },
    ],
    [
      'with nothing in its brackets',
      'username [{username}] is not legal',
      'username [] is not legal',
      { username: '' },
    ],
    [
      'with a value that contains the next word of the template',
      'value of {username} exists',
      'value of exists exists',
      { username: 'exists' },
    ],
    [
      'with a value in quotes of its own',
      "Entity '{entity}' is not indexed",
      "Entity 'user' is not indexed",
      { entity: 'user' },
    ],
    [
      'with other quotes around that value',
      "Entity '{entity}' is not indexed",
      'Entity “user” is not indexed',
      { entity: 'user' },
    ],
    [
      'with a value at its head',
      '{appKey} user metadata service not allow',
      'o#a user metadata service not allow',
      { appKey: 'o#a' },
    ],
    [
      'without the space after a value',
      'Application {application} Entity user',
      'Application <uuid>Entity user',
      { application: '<uuid>' },
    ],
    [
      'with a value and no blank before a capital',
      'Application {application} Entity user',
      'Application nullEntity user',
      { application: 'null' },
    ],
    [
      'over two lines',
      "('{char}' (code {code}))\n at [{source}]",
      "('=' (code 61))\n at [x@1]",
      { char: '=', code: '61', source: 'x@1' },
    ],
  ])('%s', (_, template, message, values) => {
    expect(matched(template, message)).toEqual(values);
  });
});

describe('a template does not match', () => {
  test.each([
    ['a text that goes on', inGroup, "user: bob doesn't exist in group: 4065 and more words"],
    ['a text that begins earlier', 'user not in group.', 'the user not in group.'],
    ['a text that stops short', inGroup, "user: bob doesn't exist in"],
    ['a blank inside one of its words', 'username is not legal', 'user name is not legal'],
    ['its words inside longer ones', 'user {username} not found', 'user bob not foundation'],
    ['a missing value', 'do not find this group:{groupId}', 'do not find this group:'],
    ['words instead of a number', 'title cannot exceed to {limit}', 'title cannot exceed to many'],
    ['several words instead of one', 'appkey: {appKey}, time: {time}', 'appkey: o#a, time: 2018020918, maybe'],
    ['a value of more than 512 characters', 'User {username} not found', `User ${'x'.repeat(600)} not found`],
    ['a value over two lines', 'parameters is invalid : {parameter}', 'parameters is invalid : a\nb'],
    ['an empty text', 'unauthorized', ''],
  ])('%s', (_, template, message) => {
    expect(matched(template, message)).toBeNull();
  });

  test('if it has no literal words', () => {
    expect(matched('{anything}', 'anything')).toBeNull();
    expect(matched('', '')).toBeNull();
  });
});

test('a brace without a name inside is literal', () => {
  expect(matched('expects {} or { }', 'expects {} or { }')).toEqual({});
});
