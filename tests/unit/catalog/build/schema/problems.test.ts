import { describe, expect, it } from 'vitest';
import type { Change } from '../catalogFolder';
import { inGroup, problemsOf } from '../problemsOf';

const misreadTexts: [string, Change, string][] = [
  [
    'a message that is nothing but a placeholder',
    inGroup("message: 'group {groupId} has reached its {limit} members'", 'message: {limit}'),
    'group.yaml:5 group-full: YAML read `message` as a mapping, not as a text. Put the text in single quotes.',
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
];

const wrongFields: [string, Change, string][] = [
  [
    'a language that is missing',
    inGroup('title: { zh: 群组人数已满, en: The group is full }', 'title: { zh: 群组人数已满 }'),
    'group.yaml:6 group-full: `title.en` is missing. Add it; catalog/README.md describes it.',
  ],
  [
    'a field that is missing',
    inGroup('  retry: after-fix\n', ''),
    'group.yaml:1 group-full: `retry` is missing. Write one of `never`, `after-fix`, `backoff`.',
  ],
  [
    'an unknown field',
    inGroup('  owner: code', '  owner: code\n  ownr: code'),
    'group.yaml:15 group-full: `ownr` is not a field of the entry. Correct the name or remove it; catalog/README.md lists the fields.',
  ],
  [
    'a field that a cause does not have',
    inGroup('when: [', 'where: ['),
    'group.yaml:43 user-not-in-group: `where` is not a field of causes[0]. Correct the name or remove it; catalog/README.md lists the fields.',
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
    'group.yaml:60 (entry 3): the entry is empty. Fill it in, or remove its `- `.',
  ],
  [
    'a call without a method',
    inGroup("- 'PUT /{org_name}/{app_name}/chatgroups/{group_id}'", '- /chatgroups'),
    'group.yaml:50 user-not-in-group: `endpoints[0]` is not a call. Write METHOD, a space and the path, as in `key` of endpoints.yaml.',
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
];

describe('entries that the schema refuses', () => {
  it.each(misreadTexts)('reports the line of %s and how to correct it', (_, change, line) => {
    expect(problemsOf(change)).toEqual([line]);
  });

  it.each(wrongFields)('reports the line of %s and how to correct it', (_, change, line) => {
    expect(problemsOf(change)).toEqual([line]);
  });
});
