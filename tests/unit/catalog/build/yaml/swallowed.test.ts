import { describe, expect, it } from 'vitest';
import type { Change } from '../catalogFolder';
import { inGroup, problemsOf } from '../problemsOf';

const swallowedTexts: [string, Change, string][] = [
  [
    'a # in a text without quotes',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: group #{groupId} is full'),
    'group.yaml:5 group-full: YAML dropped `#{groupId} is full` as a comment. Put the whole text in single quotes, or put the comment on its own line.',
  ],
  [
    'a # in an alias without quotes',
    inGroup("aliases: ['{username} is no member of {groupId}']", 'aliases:\n    - no member #x'),
    'group.yaml:38 user-not-in-group: YAML dropped `#x` as a comment. Put the whole text in single quotes, or put the comment on its own line.',
  ],
  [
    'a text that begins with &',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: &full group'),
    'group.yaml:5 group-full: YAML read `&full` as an anchor. Put the whole text in single quotes.',
  ],
  [
    'a text that begins with !',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: !full group'),
    'group.yaml:5 group-full: YAML read `!full` as a type. Put the whole text in single quotes.',
  ],
  [
    'a text that begins with *',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: *full'),
    'group.yaml:5 group-full: YAML read `*full` as a reference to an anchor. Put the whole text in single quotes.',
  ],
];

describe('texts that YAML reads as less than they say', () => {
  it.each(swallowedTexts)('reports the line of %s and how to correct it', (_, change, line) => {
    expect(problemsOf(change)).toEqual([line]);
  });
});
