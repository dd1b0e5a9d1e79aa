import { type BrokenCatalogs, common, group, statuses } from './change';

/** Texts without content of their own. */
export const brokenSubstance: BrokenCatalogs = {
  'own-texts': [
    [
      'causes that another entry has word for word',
      [
        common('en: One call was made more often than its limit allows.', 'en: Group holds members already.'),
        group('en: Group `{groupId}` holds {limit} members already.', 'en: Group holds members already.'),
      ],
      [
        'group.yaml:7 group-full: the en causes are the same as in `rest-call-rate-exceeded`. Say what is specific to this one.',
      ],
    ],
  ],
  'done-is-never': [
    [
      'an entry that is done and still wants a fix',
      [group('retry: after-fix', 'retry: after-fix\n  done: true')],
      ['group.yaml:14 group-full: `done` is set with `retry: after-fix`. Write `retry: never`, or remove `done`.'],
    ],
  ],
  'more-than-support': [
    [
      'a fix that only sends the reader away',
      [group('先将 `{username}` 加入群组；参见 [群组已满](errors/group-full)。', '请联系环信技术支持。')],
      [
        'group.yaml:44 user-not-in-group: the only fix is to contact support. Say what the reader can do, or set the owner to support.',
      ],
    ],
    [
      'a status whose fix only sends the reader away',
      [statuses('en: Read `error_description` and change what it names.', 'en: Please contact technical support.')],
      [
        'statuses.yaml:7 403: the only fix is to contact support. Say what the reader can do, or set the owner to support.',
      ],
    ],
  ],
};
