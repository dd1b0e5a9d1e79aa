import { type BrokenCatalogs, calls, common, group } from './change';

/** Areas, statuses and related entries that do not exist. */
export const brokenReferences: BrokenCatalogs = {
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
        'endpoints.yaml:21 add-group-member: the area `nonsense` is not in areas.yaml. Add the area to areas.yaml, or correct it.',
      ],
    ],
  ],
  'known-statuses': [
    [
      'a status that is not explained',
      [common('status: 429', 'status: 418')],
      ['common.yaml:2 rest-call-rate-exceeded: the status 418 is not in statuses.yaml. Add it there, or correct it.'],
    ],
  ],
  'known-sources': [
    [
      'a source that sources.yaml does not have',
      [group("source: ['common-errors.zh.md row 33']", "source: ['hearsay']")],
      [
        'group.yaml:59 user-not-in-group: no prefix in sources.yaml fits `hearsay`. Add the source there, or correct the name.',
      ],
    ],
  ],
  'known-relatives': [
    [
      'a relative that is mistyped',
      [group('see: [group-full]', 'see: [group-ful]')],
      ['group.yaml:51 user-not-in-group: `group-ful` in `see` is not an entry. Did you mean `group-full`?'],
    ],
    [
      'an entry that refers to itself',
      [group('see: [group-full]', 'see: [user-not-in-group]')],
      ['group.yaml:51 user-not-in-group: the entry refers to itself. Remove the id from `see`.'],
    ],
    [
      'a relative named twice',
      [group('see: [group-full]', 'see: [group-full, group-full]')],
      ['group.yaml:51 user-not-in-group: `group-full` occurs twice in `see`. Remove one.'],
    ],
  ],
};
