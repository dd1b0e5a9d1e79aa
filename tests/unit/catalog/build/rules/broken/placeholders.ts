import type { Change } from '../../catalogFolder';
import { type BrokenCatalogs, common, failures, group, placeholders } from './change';

/** Templates that cannot be matched, and unknown placeholders. */
export const brokenPlaceholders: BrokenCatalogs = {
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
      'a placeholder that is listed twice',
      [failures("'the {username} already exists'", "'the {username} already exists: {username}'")],
      [
        'partial-failures.yaml:4 registered-username-taken: `{username}` occurs twice in one template. Give the second one another name.',
      ],
    ],
  ],
  'placeholders-used': [
    [
      'a placeholder that no message has, and one that is listed twice',
      [
        placeholders(
          '- { name: limit, holds: number }',
          '- { name: groupId, holds: word }\n- { name: size, holds: number }',
        ),
      ],
      [
        'placeholders.yaml:2 groupId: `{groupId}` stands there twice. Remove the line.',
        'placeholders.yaml:3 size: `{size}` stands in no message. Remove the line.',
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
        'group.yaml:8 group-full: `{maximum}` is not a placeholder of the message. Correct the name (the message has `{groupId}`, `{limit}`), or put a path in code that begins with `/`.',
        'group.yaml:9 group-full: `{group}` is not a placeholder of the message. Correct the name (the message has `{groupId}`, `{limit}`), or put a path in code that begins with `/`.',
      ],
    ],
    [
      'a placeholder where the message has none',
      [common('同一接口的调用频率', '接口 {call} 的调用频率')],
      [
        'common.yaml:7 rest-call-rate-exceeded: `{call}` is not a placeholder of the message. Correct the name (the message has none), or put a path in code that begins with `/`.',
      ],
    ],
  ],
  'matchable-templates': [
    ...[
      [
        'a blank in a placeholder',
        'member {user name} is gone',
        '`{user name}` is not a placeholder. Write it like `{groupId}`, without spaces.',
      ],
      [
        'a placeholder that is not closed',
        'no member {username',
        '`{username` is not a placeholder. Write it like `{groupId}`, without spaces.',
      ],
      [
        'two placeholders without a word between them',
        'no member {first}{last}',
        'two placeholders are next to each other. Merge them, because no word separates their values.',
      ],
      [
        'a template that is nothing but a placeholder',
        '{reason}.',
        'the template has no literal words. Write `null` if no message is documented.',
      ],
    ].map(([name = '', wording = '', line = '']): [string, Change[], string[]] => [
      name,
      [group("aliases: ['{username} is no member of {groupId}']", `aliases: ['${wording}']`)],
      [`group.yaml:37 user-not-in-group: ${line}`],
    ]),
    ['no fault in JSON inside a message', [group('is no member of {groupId}', 'is no member: {"a": {groupId}}')], []],
  ],
};
