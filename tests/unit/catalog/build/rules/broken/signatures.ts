import { type BrokenCatalogs, group } from './change';

/** Entries that responses cannot distinguish. */
export const brokenSignatures: BrokenCatalogs = {
  'one-case-of-types': [
    [
      'a type in the letters of another one',
      [group('error: forbidden_op\n  message', 'error: Forbidden_op\n  message')],
      [
        'group.yaml:35 user-not-in-group: `Forbidden_op` is `forbidden_op` elsewhere. Write it in the same way, and add this spelling to `errorAliases`.',
      ],
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
        'group.yaml:36 user-not-in-group: `group-full` has the same status, error and message. Merge the two. Two causes of one signature are two `causes` of one entry.',
      ],
    ],
    [
      'an alias that is the message of another entry',
      [group("['{username} is no member of {groupId}']", "['Group {username} has reached its {groupId} members!']")],
      [
        'group.yaml:37 user-not-in-group: `group-full` has the same status, error and message. Merge the two. Two causes of one signature are two `causes` of one entry.',
      ],
    ],
    [
      'an alias that says what the message says',
      [group("['{username} is no member of {groupId}']", '["user: {username} doesn’t exist in group: {groupId}"]')],
      [
        'group.yaml:37 user-not-in-group: the wording stands twice in this entry. Remove one. Matching ignores case, quotes and spaces.',
      ],
    ],
  ],
};
