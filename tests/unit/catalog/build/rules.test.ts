import { describe, expect, it } from 'vitest';
import { checkCatalog, ruleContext } from '../../../../catalog/build/check';
import { readCatalog } from '../../../../catalog/build/load';
import { formatProblem } from '../../../../catalog/build/problem';
import { catalogRules } from '../../../../catalog/build/rules';
import { changedCatalog, smallCatalog, type Change } from './catalogFolder';

const change =
  (file: string) =>
  (from: string, to: string): Change => ({ file, from, to });
const group = change('errors/group.yaml');
const common = change('errors/common.yaml');
const ids = change('ids.txt');
const calls = change('endpoints.yaml');
const failures = change('partial-failures.yaml');
const statuses = change('statuses.yaml');

const broken: Record<string, [string, Change[], string[]][]> = {
  'unique-ids': [
    [
      'an id that two entries share',
      [
        group('id: user-not-in-group', 'id: rest-call-rate-exceeded'),
        group('see: [user-not-in-group]', 'see: []'),
        ids('user-not-in-group', '# gone'),
      ],
      [
        'group.yaml:33 rest-call-rate-exceeded: the id `rest-call-rate-exceeded` is taken. Choose another id, or merge the two.',
      ],
    ],
    [
      'an id that an entry and a partial failure share',
      [failures('id: registered-username-taken', 'id: group-full'), ids('registered-username-taken', '# gone')],
      ['partial-failures.yaml:1 group-full: the id `group-full` is taken. Choose another id, or merge the two.'],
    ],
    [
      'a status that stands twice',
      [statuses('status: 429', 'status: 403'), common('status: 429', 'status: 403')],
      ['statuses.yaml:15 403: the status stands twice. Merge the two entries.'],
    ],
  ],
  'id-form': [
    [
      'an id of one word',
      [common('id: rest-call-rate-exceeded', 'id: throttled'), ids('rest-call-rate-exceeded', 'throttled')],
      [
        'common.yaml:1 throttled: the id is not two to six words without numbers. Name the problem: `user-already-in-group`.',
      ],
    ],
    [
      'an id with a status in it',
      [common('id: rest-call-rate-exceeded', 'id: error-429'), ids('rest-call-rate-exceeded', 'error-429')],
      [
        'common.yaml:1 error-429: the id is not two to six words without numbers. Name the problem: `user-already-in-group`.',
      ],
    ],
  ],
  'ids-registered': [
    [
      'an id that is not registered',
      [ids('rest-call-rate-exceeded\n', '')],
      [
        'common.yaml:1 rest-call-rate-exceeded: the id is not registered. Add the line `rest-call-rate-exceeded` to ids.txt.',
      ],
    ],
    [
      'an id that was retired',
      [ids('rest-call-rate-exceeded', 'rest-call-rate-exceeded -> retired')],
      [
        'common.yaml:1 rest-call-rate-exceeded: ids.txt says that the id is gone (retired). An id is never used again: choose another.',
      ],
    ],
  ],
  'ids-kept': [
    [
      'a registered id without an entry',
      [ids('group-full\n', 'group-full\nabandoned-problem\n')],
      [
        'ids.txt:3 abandoned-problem: no entry has this id any more. Bring it back, or write `abandoned-problem -> other-id` or `abandoned-problem -> retired`.',
      ],
    ],
    [
      'a redirect to nothing',
      [ids('-> group-full', '-> group-ful')],
      ['ids.txt:3 old-group-full: it leads to `group-ful`, which is no entry. Name the id of an entry, or `retired`.'],
    ],
    [
      'an id registered twice',
      [ids('user-not-in-group', 'user-not-in-group\ngroup-full')],
      ['ids.txt:8 group-full: the id is registered twice. Take one of the lines out.'],
    ],
    [
      'a line that is no registration',
      [ids('user-not-in-group', 'user-not-in-group\ngroup full')],
      ['ids.txt:8: `group full` is no registration. Write `id`, `id -> other-id` or `id -> retired`.'],
    ],
  ],
  'unique-signatures': [
    [
      'a message that differs from another only in quotes, case and placeholder names',
      [
        group(
          "'group {groupId} has reached its {limit} members'",
          '"User:  {groupId} doesn’t exist in group: {limit}."',
        ),
      ],
      [
        'group.yaml:36 user-not-in-group: `group-full` has the same status, error and message. Merge the two: two causes of one signature are two `causes` of one entry.',
      ],
    ],
    [
      'an alias that is the message of another entry',
      [group("['{username} is no member of {groupId}']", "['Group {username} has reached its {groupId} members!']")],
      [
        'group.yaml:37 user-not-in-group: `group-full` has the same status, error and message. Merge the two: two causes of one signature are two `causes` of one entry.',
      ],
    ],
    [
      'an alias that says what the message says',
      [group("['{username} is no member of {groupId}']", '["user: {username} doesn’t exist in group: {groupId}"]')],
      [
        'group.yaml:37 user-not-in-group: the wording stands twice in this entry. Take one out: matching forgives case, quotes and blanks.',
      ],
    ],
  ],
  'placeholder-names': [
    [
      'a placeholder in snake case',
      [failures("'the {username} already exists'", "'the {user_name} and {username} already exist'")],
      [
        'partial-failures.yaml:4 registered-username-taken: `{user_name}` is not in camelCase. Write it like `{groupId}`.',
      ],
    ],
  ],
  'placeholders-once': [
    [
      'a placeholder that stands twice',
      [failures("'the {username} already exists'", "'the {username} already exists: {username}'")],
      [
        'partial-failures.yaml:4 registered-username-taken: `{username}` stands twice in one template. Give the second one a name of its own.',
      ],
    ],
  ],
  'known-placeholders': [
    [
      'a placeholder that the message lacks, in prose and in code',
      [
        group('成员数已达上限 {limit}', '成员数已达上限 {maximum}'),
        group('Group `{groupId}` holds', 'Group `{group}` holds'),
      ],
      [
        'group.yaml:8 group-full: `{maximum}` is no placeholder of the message. Mend the name (the message has `{groupId}`, `{limit}`), or put a path into code that begins with `/`.',
        'group.yaml:9 group-full: `{group}` is no placeholder of the message. Mend the name (the message has `{groupId}`, `{limit}`), or put a path into code that begins with `/`.',
      ],
    ],
    [
      'a placeholder where the message has none',
      [common('同一接口的调用频率', '接口 {call} 的调用频率')],
      [
        'common.yaml:7 rest-call-rate-exceeded: `{call}` is no placeholder of the message. Mend the name (the message has none), or put a path into code that begins with `/`.',
      ],
    ],
  ],
  'unique-calls': [
    [
      'a call that stands twice',
      [calls("chatgroups/{group_id}#update'", "chatgroups/{group_id}#transfer'")],
      [
        'endpoints.yaml:32 update-group: the call `PUT /{org_name}/{app_name}/chatgroups/{group_id}#transfer` stands twice. Merge the two, or tell them apart by `#variant`.',
      ],
    ],
  ],
  'known-calls': [
    [
      'an endpoint that is mistyped',
      [
        group(
          "- 'POST /{org_name}/{app_name}/chatgroups/{group_id}/users/{username}'",
          "- 'POST /{org_name}/{app_name}/chatgroup/{group_id}/users/{username}'",
        ),
      ],
      [
        'group.yaml:16 group-full: `POST /{org_name}/{app_name}/chatgroup/{group_id}/users/{username}` is not in endpoints.yaml. Did you mean `POST /{org_name}/{app_name}/chatgroups/{group_id}/users/{username}`?',
      ],
    ],
    [
      'the endpoint of a partial failure that nobody knows',
      [failures('POST /{org_name}/{app_name}/users#bulk', 'GET /nowhere')],
      [
        'partial-failures.yaml:2 registered-username-taken: `GET /nowhere` is not in endpoints.yaml. Add the call to endpoints.yaml, or mend it.',
      ],
    ],
  ],
  'when-within-endpoints': [
    [
      'a cause for a call that the entry does not name',
      [
        group(
          "when: ['PUT /{org_name}/{app_name}/chatgroups/{group_id}#transfer']",
          "when: ['POST /{org_name}/{app_name}/users#bulk']",
        ),
      ],
      [
        "group.yaml:43 user-not-in-group: `POST /{org_name}/{app_name}/users#bulk` is not among the entry's `endpoints`. Add it there, or take it out here.",
      ],
    ],
  ],
  'calls-given': [
    [
      'an entry without calls',
      [common('  appliesTo: { zh: 所有接口, en: Every call }\n', '')],
      ['common.yaml:1 rest-call-rate-exceeded: no calls are named. Write `endpoints`, or `appliesTo` in zh and en.'],
    ],
  ],
  'known-areas': [
    [
      'an area that is mistyped',
      [group('areas: [user]', 'areas: [users]')],
      ['group.yaml:38 user-not-in-group: the area `users` is not in areas.yaml. Did you mean `user`?'],
    ],
    [
      'the area of a call',
      [calls('area: group', 'area: nonsense')],
      [
        'endpoints.yaml:21 add-group-member: the area `nonsense` is not in areas.yaml. Add the area to areas.yaml, or mend it.',
      ],
    ],
  ],
  'known-statuses': [
    [
      'a status that is not explained',
      [common('status: 429', 'status: 418')],
      ['common.yaml:2 rest-call-rate-exceeded: the status 418 is not in statuses.yaml. Add it there, or mend it.'],
    ],
  ],
  'known-relatives': [
    [
      'a relative that is mistyped',
      [group('see: [group-full]', 'see: [group-ful]')],
      ['group.yaml:51 user-not-in-group: `group-ful` in `see` is no entry. Did you mean `group-full`?'],
    ],
    [
      'an entry that refers to itself',
      [group('see: [group-full]', 'see: [user-not-in-group]')],
      ['group.yaml:51 user-not-in-group: the entry refers to itself. Take the id out of `see`.'],
    ],
    [
      'a relative named twice',
      [group('see: [group-full]', 'see: [group-full, group-full]')],
      ['group.yaml:51 user-not-in-group: `group-full` stands twice in `see`. Take one out.'],
    ],
  ],
  'short-titles': [
    [
      'a title of 60 characters',
      [group('en: The group is full', `en: ${'full '.repeat(11)}group`)],
      [
        'group.yaml:6 group-full: the en title has 60 characters. Say it in fewer than 60; the rest belongs into `causes`.',
      ],
    ],
  ],
  'right-language': [
    [
      'a Chinese text without Chinese',
      [group('zh: 群组人数已满', 'zh: The group')],
      ['group.yaml:6 group-full: `title.zh` holds no Chinese. Write it in Chinese.'],
    ],
    [
      'an English text with Chinese',
      [group('en: Group `{groupId}` holds', 'en: 群组 `{groupId}` holds')],
      ['group.yaml:9 group-full: `causes[0].en` holds Chinese. Write it in English; Chinese names go into code.'],
    ],
  ],
  'finished-texts': [
    [
      'a text that is still to be written',
      [group('en: The group is full', 'en: TODO')],
      ['group.yaml:6 group-full: `title.en` is not written yet (`TODO`). Write the text and take the mark out.'],
    ],
    [
      'filler',
      [statuses('en: The service refuses the request', 'en: Lorem ipsum dolor')],
      ['statuses.yaml:3 403: `title.en` is not written yet (`Lorem ipsum`). Write the text and take the mark out.'],
    ],
  ],
  'one-line': [
    [
      'a text of two lines',
      [
        group(
          'en: Group `{groupId}` holds {limit} members already.',
          'en: |\n        Group `{groupId}` holds\n        {limit} members already.',
        ),
      ],
      [
        'group.yaml:9 group-full: `causes[0].en` is not one line. Write one line in quotes; a second thought is a second list item.',
      ],
    ],
  ],
  'known-links': [
    [
      'a link to an entry that is mistyped',
      [group('a full group](errors/group-full)', 'a full group](errors/group-ful)')],
      ['group.yaml:46 user-not-in-group: the link `errors/group-ful` leads nowhere. Did you mean `errors/group-full`?'],
    ],
    [
      'a link to another site',
      [group('a full group](errors/group-full)', 'a full group](https://example.com/a-very-long-address)')],
      [
        'group.yaml:46 user-not-in-group: the link `https://example.com/a-very-long-address` leads nowhere. Link like `errors/<id>`, without a slash in front.',
      ],
    ],
    [
      'a link to a guide page that does not exist',
      [group('[群组已满](errors/group-full)', '[指南](guide/nowhere-to-be-found)')],
      [
        'group.yaml:45 user-not-in-group: the link `guide/nowhere-to-be-found` leads nowhere. Link like `errors/<id>`, without a slash in front.',
      ],
    ],
  ],
  'example-explains': [
    [
      'an example that is another entry',
      [
        group(
          `"error_description": "user: bob doesn't exist in group: 40659491815425"`,
          '"error_description": "group 40659491815425 has reached its 200 members"',
        ),
      ],
      [
        'group.yaml:52 user-not-in-group: the example does not explain as this entry: it explains as exact: `group-full`. Put the request line and the status line in front of the body, or mend message and example.',
      ],
    ],
    [
      'an example without a response',
      [failures('"registerUserFailReason": "the user3 already exists"', '"done": true')],
      [
        'partial-failures.yaml:14 registered-username-taken: the example does not explain as this entry: it explains as not-an-error. Put the request line and the status line in front of the body, or mend message and example.',
      ],
    ],
  ],
  'example-explains-per-call': [
    [
      'an example that the reader, who names the call, would see explained as something else',
      [
        common(
          '"error_description": "This request has reached api limit"',
          '"error_description": "group 1 has reached its 200 members"',
        ),
        common(
          'appliesTo: { zh: 所有接口, en: Every call }',
          "endpoints: ['PUT /{org_name}/{app_name}/chatgroups/{group_id}#update']",
        ),
      ],
      [
        'common.yaml:16 rest-call-rate-exceeded: for `PUT /{org_name}/{app_name}/chatgroups/{group_id}#update` the example does not explain as this entry: it explains as likely: `group-full`. Give the call to one entry only, or mend message and example.',
      ],
    ],
  ],
  'example-field': [
    [
      'a field that is not where the example reports the failure',
      [failures("field: 'data[].registerUserFailReason'", "field: 'data[].reason'")],
      [
        'partial-failures.yaml:3 registered-username-taken: the example reports failures in `data[].registerUserFailReason`, not in `data[].reason`. Mend the field or the example.',
      ],
    ],
  ],
  'matchable-templates': [
    ...[
      [
        'a blank in a placeholder',
        'member {user name} is gone',
        '`{user name}` is no placeholder. Write it like `{groupId}`, without blanks.',
      ],
      [
        'a placeholder that is not closed',
        'no member {username',
        '`{username` is no placeholder. Write it like `{groupId}`, without blanks.',
      ],
      [
        'two placeholders without a word between them',
        'no member {first}{last}',
        'two placeholders stand side by side. Make one of them: no word tells their values apart.',
      ],
      [
        'a template that is nothing but a placeholder',
        '{reason}.',
        'the template has no words of its own. Write `null` where no message is documented.',
      ],
    ].map(([name = '', wording = '', line = '']): [string, Change[], string[]] => [
      name,
      [group("aliases: ['{username} is no member of {groupId}']", `aliases: ['${wording}']`)],
      [`group.yaml:37 user-not-in-group: ${line}`],
    ]),
    ['no fault in JSON inside a message', [group('is no member of {groupId}', 'is no member: {"a": {groupId}}')], []],
  ],
  'closed-marks': [
    ...[
      ['code', 'The `group is full', '`'],
      ['a placeholder', 'Group groupId} is full', '}'],
      ['a link', 'A [full](errors/group-full group', '](errors/group-full group'],
    ].map(([name = '', title = '', mark = '']): [string, Change[], string[]] => [
      `${name} that is not closed`,
      [group('title: { zh: 群组人数已满, en: The group is full }', `title: { zh: 群组人数已满, en: '${title}' }`)],
      [
        `group.yaml:6 group-full: \`title.en\` has a \`${mark}\` that stands alone. Close the mark, or put the whole into code.`,
      ],
    ]),
  ],
  'own-texts': [
    [
      'causes that another entry has word for word',
      [
        common('en: One call was made more often than its limit allows.', 'en: Group holds members already.'),
        group('en: Group `{groupId}` holds {limit} members already.', 'en: Group holds members already.'),
      ],
      [
        'group.yaml:7 group-full: the en causes are those of `rest-call-rate-exceeded`, word for word. Say what is particular to this one.',
      ],
    ],
  ],
  'more-than-support': [
    [
      'a fix that only sends the reader away',
      [group('先将 `{username}` 加入群组；参见 [群组已满](errors/group-full)。', '请联系环信技术支持。')],
      [
        'group.yaml:44 user-not-in-group: the only fix is to contact support. Say what the reader can do, or make support the owner.',
      ],
    ],
    [
      'a status whose fix only sends the reader away',
      [statuses('en: Read `error_description` and change what it names.', 'en: Please contact technical support.')],
      [
        'statuses.yaml:7 403: the only fix is to contact support. Say what the reader can do, or make support the owner.',
      ],
    ],
  ],
};

describe('the rules of the catalog', () => {
  it('find nothing wrong with a correct catalog', () => {
    expect(checkCatalog(smallCatalog).problems).toEqual([]);
    expect(checkCatalog(smallCatalog).catalog.errors).toHaveLength(3);
  });

  it('have names of their own and say in a sentence what they demand', () => {
    expect(new Set(catalogRules.map(({ name }) => name)).size).toBe(catalogRules.length);
    expect(catalogRules.filter(({ description }) => !/^["A-Z].*\.$/.test(description))).toEqual([]);
  });

  it('are each shown here to fail', () => {
    expect(catalogRules.map(({ name }) => name).filter((name) => !(name in broken))).toEqual([]);
  });

  for (const [name, cases] of Object.entries(broken))
    it.each(cases)(`${name} finds %s`, (_, changes, lines) => {
      const root = changedCatalog(...changes);
      const { catalog, problems, places } = readCatalog(root);
      const rule = catalogRules.find((candidate) => candidate.name === name);
      expect(problems).toEqual([]);
      expect(rule?.check(catalog, ruleContext(root, places)).map(formatProblem)).toEqual(lines);
    });

  it('let support be the only fix where support is the owner', () => {
    const root = changedCatalog(
      group('先将 `{username}` 加入群组；参见 [群组已满](errors/group-full)。', '请联系环信技术支持。'),
      group(
        "'PUT /{org_name}/{app_name}/chatgroups/{group_id}'\n  see: [group-full]",
        "'PUT /{org_name}/{app_name}/chatgroups/{group_id}'\n  see: []",
      ),
      group(
        "  retry: after-fix\n  owner: code\n  endpoints:\n    - 'PUT",
        "  retry: after-fix\n  owner: support\n  endpoints:\n    - 'PUT",
      ),
    );
    expect(checkCatalog(root).problems).toEqual([]);
  });

  it('are not asked about entries that could not be read', () => {
    const root = changedCatalog(group('owner: code', 'owner: TODO'));
    expect(checkCatalog(root).problems.map(formatProblem)).toHaveLength(1);
  });
});
