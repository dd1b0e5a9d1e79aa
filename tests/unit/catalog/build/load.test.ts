import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog, readCatalog } from '../../../../catalog/build/load';
import { CatalogError, formatProblem } from '../../../../catalog/build/problem';
import { changedCatalog, smallCatalog, type Change } from './catalogFolder';

const problemsOf = (...changes: Change[]): string[] =>
  readCatalog(changedCatalog(...changes)).problems.map(formatProblem);
const inGroup = (from: string, to: string): Change => ({ file: 'errors/group.yaml', from, to });

describe('loading a correct catalog', () => {
  const { errors, operations, statuses, partialFailures, areas } = loadCatalog(smallCatalog);

  it('reads every file of the folder', () => {
    expect(errors.map(({ id }) => id)).toEqual(['rest-call-rate-exceeded', 'group-full', 'user-not-in-group']);
    expect(statuses.map(({ status }) => status)).toEqual([403, 429]);
    expect(operations).toHaveLength(5);
    expect(partialFailures.map(({ id }) => id)).toEqual(['registered-username-taken']);
    expect(areas.map(({ id }) => id)).toEqual(['common', 'group', 'user']);
  });

  it("fills what an entry leaves out and puts the file's area first", () => {
    expect(errors[0]).toMatchObject({ errorAliases: [], aliases: [], areas: ['common'], endpoints: [] });
    expect(errors[2]).toMatchObject({ areas: ['group', 'user'], aliases: ['{username} is no member of {groupId}'] });
  });

  it('derives method and path of a call from its key', () => {
    expect(operations[1]).toMatchObject({
      key: 'POST /{org_name}/{app_name}/users#bulk',
      method: 'POST',
      path: '/{org_name}/{app_name}/users',
      otherPaths: [],
      query: [],
    });
  });
});

const quoteTraps: [string, Change, string][] = [
  [
    'a colon in a text without quotes',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: group: is full'),
    "group.yaml:5 group-full: `: ` inside a text without quotes begins a new field. Put the whole text in single quotes: 'group: is full'.",
  ],
  [
    'a # in a text without quotes',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: group #{groupId} is full'),
    'group.yaml:5 group-full: YAML dropped `#{groupId} is full` as a comment. Put the whole text in single quotes, or the comment on a line of its own.',
  ],
  [
    'a # in an alias without quotes',
    inGroup("aliases: ['{username} is no member of {groupId}']", 'aliases:\n    - no member #x'),
    'group.yaml:38 user-not-in-group: YAML dropped `#x` as a comment. Put the whole text in single quotes, or the comment on a line of its own.',
  ],
  [
    'a tab',
    inGroup('  status: 403', '\tstatus: 403'),
    'group.yaml:2 group-full: the line is indented with a tab. Indent with blanks.',
  ],
  [
    'a field that stands twice',
    inGroup('  error: forbidden_op', '  error: forbidden_op\n  error: other'),
    'group.yaml:4 group-full: the field stands twice in one entry. Keep one of the two, or begin the next entry with `- `.',
  ],
  [
    'a message that begins with a placeholder',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: {limit} members reached'),
    "group.yaml:5 group-full: the text begins with `{`, which means something to YAML. Put the whole text in single quotes: '{limit} members reached'.",
  ],
  [
    'a message that is nothing but a placeholder',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: {limit}'),
    'group.yaml:5 group-full: YAML read `message` as a mapping, not as a text. Put the text in single quotes.',
  ],
  [
    'a placeholder in a mapping of one line',
    inGroup('en: The group is full }', 'en: Group {groupId} is full }'),
    'group.yaml:6 group-full: a text between `{` and `}` holds a brace, a comma or `: `. Put each text of the line in single quotes, or write one language a line.',
  ],
  [
    'a text that begins with code',
    inGroup("en: '`{username}` is not a member of group `{groupId}`.'", 'en: `{username}` is no member'),
    "group.yaml:42 user-not-in-group: the text begins with ```, which means something to YAML. Put the whole text in single quotes: '`{username}` is no member'.",
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
    'a text that begins with &',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: &full group'),
    'group.yaml:5 group-full: YAML took `&full` for an anchor. Put the whole text in single quotes.',
  ],
  [
    'a text that begins with !',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: !full group'),
    'group.yaml:5 group-full: YAML took `!full` for a type. Put the whole text in single quotes.',
  ],
  [
    'a message that YAML reads as a number',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: 403'),
    'group.yaml:5 group-full: YAML read `message` as the number 403, not as a text. Put the text in single quotes.',
  ],
  [
    'a message that YAML reads as a boolean',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: false'),
    'group.yaml:5 group-full: YAML read `message` as the boolean false, not as a text. Put the text in single quotes.',
  ],
  [
    'a text that YAML reads as null',
    inGroup('title: { zh: 群组人数已满, en: The group is full }', 'title: { zh: 群组人数已满, en: null }'),
    'group.yaml:6 group-full: YAML read `title.en` as nothing (null), not as a text. Write the text.',
  ],
  [
    'an item of a list that YAML reads as a mapping',
    inGroup("aliases: ['{username} is no member of {groupId}']", 'aliases:\n    - user: gone'),
    'group.yaml:38 user-not-in-group: YAML read `aliases[0]` as a mapping, not as a text. Put the text in single quotes.',
  ],
  [
    'a text that ends with a colon',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: the group is full:'),
    "group.yaml:5 group-full: `:` at the end of a text without quotes begins a new field. Put the whole text in single quotes: 'the group is full:'.",
  ],
  [
    'a text that begins with *',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: *full'),
    'group.yaml:5 group-full: YAML took `*full` for a reference to an anchor. Put the whole text in single quotes.',
  ],
  [
    'a full-width colon behind a field',
    inGroup('  status: 403', '  status：403'),
    'group.yaml:2 group-full: `：` is no colon to YAML. Write `:` and a blank.',
  ],
  [
    'a full-width blank',
    inGroup('  status: 403', '\u3000status: 403'),
    'group.yaml:2 group-full: the line holds a full-width or no-break blank. Write a plain blank.',
  ],
  [
    'a no-break blank',
    inGroup('  status: 403', '  status:\u00a0403'),
    'group.yaml:2 group-full: the line holds a full-width or no-break blank. Write a plain blank.',
  ],
  [
    'a blank that is missing behind a colon',
    inGroup('  status: 403', '  status:403'),
    'group.yaml:2 group-full: a blank is missing behind the `:`. Write `field: value`.',
  ],
  [
    'a colon that is missing behind a field',
    inGroup('  status: 403', '  status 403'),
    'group.yaml:2 group-full: the line is no `field: value`. Write the name of the field, a colon and a blank in front of the value.',
  ],
  [
    'a bracket that is not closed',
    inGroup('see: [user-not-in-group]\n  request:', 'see: [user-not-in-group\n  request: |'),
    'group.yaml:18 group-full: a quote or bracket that was opened here or above is not closed. Close it; a quote inside single quotes is written twice.',
  ],
  [
    'a field that stands too far in',
    inGroup('  status: 403', '    status: 403'),
    'group.yaml:1 group-full: this line or the one below does not stand in the column it belongs to. Begin the fields of an entry in one column, and the items of a list in one column.',
  ],
];

const wrongFields: [string, Change, string][] = [
  [
    'a language that is missing',
    inGroup('title: { zh: 群组人数已满, en: The group is full }', 'title: { zh: 群组人数已满 }'),
    'group.yaml:6 group-full: `title.en` is missing. Write it; catalog/README.md says what it holds.',
  ],
  [
    'a field that is missing',
    inGroup('  retry: after-fix\n', ''),
    'group.yaml:1 group-full: `retry` is missing. Write one of `never`, `after-fix`, `backoff`.',
  ],
  [
    'a field that nobody knows',
    inGroup('  owner: code', '  owner: code\n  ownr: code'),
    'group.yaml:15 group-full: `ownr` is no field of the entry. Mend the name or take it out; catalog/README.md lists the fields.',
  ],
  [
    'a field that a cause does not have',
    inGroup('when: [', 'where: ['),
    'group.yaml:43 user-not-in-group: `where` is no field of causes[0]. Mend the name or take it out; catalog/README.md lists the fields.',
  ],
  [
    'a word that is not in the list',
    inGroup('owner: code', 'owner: TODO'),
    'group.yaml:14 group-full: `owner` is "TODO". Write one of `code`, `console`, `plan`, `end-user`, `support`.',
  ],
  [
    'a status in quotes',
    inGroup('status: 403', "status: '403'"),
    'group.yaml:2 group-full: `status` is not a whole number. Write the HTTP status without quotes, for instance 403.',
  ],
  [
    'a status that is too large',
    inGroup('status: 403', 'status: 4030'),
    'group.yaml:2 group-full: `status` is too large. Write 599 or less.',
  ],
  [
    'a limit of nothing',
    { file: 'endpoints.yaml', from: 'count: 100', to: 'count: 0' },
    'endpoints.yaml:8 register-user: `limits[0].count` is too small. Write more than 0.',
  ],
  [
    'one word where a list belongs',
    inGroup('see: [user-not-in-group]', 'see: user-not-in-group'),
    'group.yaml:17 group-full: YAML read `see` as the string "user-not-in-group", not as a list. Write a list: `[…]`, or one line with `- ` for each.',
  ],
  [
    'an entry with nothing in it',
    inGroup("source: ['common-errors.zh.md row 33']\n", "source: ['common-errors.zh.md row 33']\n-\n"),
    'group.yaml:60 (entry 3): the entry is empty. Fill it in, or take its `- ` out.',
  ],
  [
    'a call without a method',
    inGroup("- 'PUT /{org_name}/{app_name}/chatgroups/{group_id}'", '- /chatgroups'),
    'group.yaml:50 user-not-in-group: `endpoints[0]` is not a call. Write METHOD, a blank and the path, as in `key` of endpoints.yaml.',
  ],
  [
    'an empty source',
    inGroup("source: ['easemob-doc:group_member.md']", 'source: []'),
    'group.yaml:31 group-full: `source` is empty. Write at least one.',
  ],
  [
    'an empty example',
    {
      file: 'errors/common.yaml',
      from: '{\n      "error": "reach_limit",\n      "timestamp": 1729497048000,\n      "duration": 0,\n      "error_description": "This request has reached api limit"\n    }\n',
      to: '\n',
    },
    'common.yaml:16 rest-call-rate-exceeded: `example` is blank. Write the text.',
  ],
  [
    'an id with a capital',
    inGroup('id: group-full', 'id: Group-full'),
    'group.yaml:1 Group-full: `id` is not in kebab-case. Write lower-case words joined by `-`.',
  ],
  [
    'a file that is not a list',
    {
      file: 'areas.yaml',
      from: '- { id: common, title: { zh: 通用, en: Any call } }\n- { id: group, title: { zh: 群组, en: Groups } }\n- { id: user, title: { zh: 用户, en: Users } }',
      to: 'common: any',
    },
    'areas.yaml:1: the file is not a list. Begin every entry with `- ` in the first column.',
  ],
];

describe('loading bad data', () => {
  it.each(quoteTraps)('names the line and the cure of %s', (_, change, line) => {
    expect(problemsOf(change)).toEqual([line]);
  });

  it.each(wrongFields)('names the line and the cure of %s', (_, change, line) => {
    expect(problemsOf(change)).toEqual([line]);
  });

  it('collects the problems of all files into one error, in file and line order', () => {
    const root = changedCatalog(
      inGroup('owner: code', 'owner: nobody'),
      { file: 'statuses.yaml', from: 'owner: code', to: 'owner: us' },
      inGroup('retry: after-fix', 'retry: maybe'),
    );
    expect(() => loadCatalog(root)).toThrow(CatalogError);
    expect(() => loadCatalog(root)).toThrow(
      /3 problem\(s\):\ngroup\.yaml:13 group-full: `retry`.*\ngroup\.yaml:14 group-full: `owner`.*\nstatuses\.yaml:11 403: `owner`/,
    );
  });

  it('leaves out only the entries that have problems', () => {
    const { catalog } = readCatalog(changedCatalog(inGroup('owner: code', 'owner: nobody')));
    expect(catalog.errors.map(({ id }) => id)).toEqual(['rest-call-rate-exceeded', 'user-not-in-group']);
  });

  it('takes an empty file for an empty list', () => {
    const root = changedCatalog();
    writeFileSync(join(root, 'partial-failures.yaml'), '# none yet\n');
    expect(readCatalog(root)).toMatchObject({ problems: [], catalog: { partialFailures: [] } });
  });

  it('says which file has another ending and is not read', () => {
    const root = changedCatalog();
    writeFileSync(join(root, 'errors/user.yml'), '- id: nobody-reads-this\n');
    expect(readCatalog(root).problems.map(formatProblem)).toEqual([
      'user.yml:1: the file is not read. Give it the name of its area and the ending `.yaml`.',
    ]);
  });

  it('tells of a list item without its blank once, not of each line that follows', () => {
    expect(problemsOf(inGroup('- id: group-full', '-id: group-full'))[0]).toBe(
      'group.yaml:1: a blank is missing behind the `-`. Begin an item with `- `.',
    );
    expect(problemsOf(inGroup('- id: group-full', '-id: group-full')).length).toBeLessThan(3);
  });

  it('says where an entry stands outside of the list', () => {
    expect(problemsOf(inGroup('- id: group-full', '  id: group-full'))).toEqual([
      'group.yaml:33 user-not-in-group: an entry begins here, but what stands above it is none. Begin every entry with `- ` in the first column.',
    ]);
  });

  it('says which file is missing', () => {
    const { problems } = readCatalog(join(smallCatalog, 'errors'));
    expect(problems.map(formatProblem)).toContain(
      'areas.yaml:1: the file is missing. Every catalog has one; an empty list is `[]`.',
    );
  });
});
