import { describe, expect, it } from 'vitest';
import type { Change } from '../catalogFolder';
import { inGroup, problemsOf } from '../problemsOf';

const mistypedLines: [string, Change, string][] = [
  [
    'a colon in a text without quotes',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: group: is full'),
    "group.yaml:5 group-full: `: ` inside a text without quotes begins a new field. Put the whole text in single quotes: 'group: is full'.",
  ],
  [
    'a tab',
    inGroup('  status: 403', '\tstatus: 403'),
    'group.yaml:2 group-full: the line is indented with a tab. Indent with spaces.',
  ],
  [
    'a repeated field',
    inGroup('  error: forbidden_op', '  error: forbidden_op\n  error: other'),
    'group.yaml:4 group-full: the field occurs twice in one entry. Keep one of the two, or start the next entry with `- `.',
  ],
  [
    'a message that begins with a placeholder',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: {limit} members reached'),
    "group.yaml:5 group-full: the text begins with `{`, which has a meaning in YAML. Put the whole text in single quotes: '{limit} members reached'.",
  ],
  [
    'a placeholder in a mapping of one line',
    inGroup('en: The group is full }', 'en: Group {groupId} is full }'),
    'group.yaml:6 group-full: a text between `{` and `}` contains a brace, a comma or `: `. Put each text of the line in single quotes, or write one language per line.',
  ],
  [
    'a text that begins with code',
    inGroup("en: '`{username}` is not a member of group `{groupId}`.'", 'en: `{username}` is no member'),
    "group.yaml:42 user-not-in-group: the text begins with ```, which has a meaning in YAML. Put the whole text in single quotes: '`{username}` is no member'.",
  ],
  [
    'an apostrophe inside single quotes',
    inGroup(`"user: {username} doesn't exist in group: {groupId}"`, "'user: {username} doesn't exist'"),
    "group.yaml:36 user-not-in-group: a `'` inside single quotes ends the text. Double it: `''`.",
  ],
  [
    'a quote inside double quotes',
    inGroup(`"user: {username} doesn't exist in group: {groupId}"`, '"user "{username}" is gone"'),
    'group.yaml:36 user-not-in-group: a `"` inside double quotes ends the text. Write `\\"`, or put the text in single quotes.',
  ],
  [
    'a text that ends with a colon',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: the group is full:'),
    "group.yaml:5 group-full: `:` at the end of a text without quotes begins a new field. Put the whole text in single quotes: 'the group is full:'.",
  ],
  [
    'a full-width colon after a field',
    inGroup('  status: 403', '  status：403'),
    'group.yaml:2 group-full: `：` is not a colon in YAML. Write `:` and a space.',
  ],
  [
    'a full-width blank',
    inGroup('  status: 403', '\u3000status: 403'),
    'group.yaml:2 group-full: the line contains a full-width or no-break space. Write a plain space.',
  ],
  [
    'a no-break blank',
    inGroup('  status: 403', '  status:\u00a0403'),
    'group.yaml:2 group-full: the line contains a full-width or no-break space. Write a plain space.',
  ],
  [
    'a missing space after a colon',
    inGroup('  status: 403', '  status:403'),
    'group.yaml:2 group-full: a space is missing after the `:`. Write `field: value`.',
  ],
  [
    'a missing colon after a field',
    inGroup('  status: 403', '  status 403'),
    'group.yaml:2 group-full: the line is not `field: value`. Write the name of the field, a colon and a space before the value.',
  ],
  [
    'a bracket that is not closed',
    inGroup('see: [user-not-in-group]\n  request:', 'see: [user-not-in-group\n  request: |'),
    'group.yaml:18 group-full: a quote or bracket that was opened here or above is not closed. Close it; write a quote inside single quotes twice.',
  ],
  [
    'a field that is indented too far',
    inGroup('  status: 403', '    status: 403'),
    'group.yaml:1 group-full: this line or the one below has the wrong indentation. Start all fields of an entry in the same column, and all items of a list in the same column.',
  ],
];

describe('lines that YAML cannot read', () => {
  it.each(mistypedLines)('reports the line of %s and how to correct it', (_, change, line) => {
    expect(problemsOf(change)).toEqual([line]);
  });

  it('reports a list item without its space once, and not every line that follows', () => {
    expect(problemsOf(inGroup('- id: group-full', '-id: group-full'))[0]).toBe(
      'group.yaml:1: a space is missing after the `-`. Start an item with `- `.',
    );
    expect(problemsOf(inGroup('- id: group-full', '-id: group-full')).length).toBeLessThan(3);
  });

  it('reports an entry outside of the list', () => {
    expect(problemsOf(inGroup('- id: group-full', '  id: group-full'))).toEqual([
      'group.yaml:33 user-not-in-group: an entry begins here, but the text above it is not an entry. Start every entry with `- ` in the first column.',
    ]);
  });
});
