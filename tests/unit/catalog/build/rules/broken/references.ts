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
  'known-sources': [
    [
      'a source that sources.yaml does not have',
      [group("source: ['common-errors.zh.md row 33']", "source: ['hearsay']")],
      [
        'group.yaml:59 user-not-in-group: no source in sources.yaml begins as `hearsay`. Add the source there, or mend the name.',
      ],
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
};
