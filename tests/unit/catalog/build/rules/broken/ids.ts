import { type BrokenCatalogs, common, failures, group, ids, statuses } from './change';

/** Ids that are taken, badly named, not registered or missing. */
export const brokenIds: BrokenCatalogs = {
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
      'a status that is listed twice',
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
        'common.yaml:1 rest-call-rate-exceeded: ids.txt says that the id was removed (retired). Ids are never reused. Choose another one.',
      ],
    ],
  ],
  'ids-kept': [
    [
      'a registered id without an entry',
      [ids('group-full\n', 'group-full\nabandoned-problem\n')],
      [
        'ids.txt:3 abandoned-problem: no entry has this id any more. Restore it, or write `abandoned-problem -> other-id` or `abandoned-problem -> retired`.',
      ],
    ],
    [
      'a redirect to nothing',
      [ids('-> group-full', '-> group-ful')],
      [
        'ids.txt:3 old-group-full: it leads to `group-ful`, which is not an entry. Name the id of an entry, or `retired`.',
      ],
    ],
    [
      'an id registered twice',
      [ids('user-not-in-group', 'user-not-in-group\ngroup-full')],
      ['ids.txt:8 group-full: the id is registered twice. Remove one of the lines.'],
    ],
    [
      'a line that is no registration',
      [ids('user-not-in-group', 'user-not-in-group\ngroup full')],
      ['ids.txt:8: `group full` is not a registration. Write `id`, `id -> other-id` or `id -> retired`.'],
    ],
  ],
};
