import { type BrokenCatalogs, group } from './change';

/** Links without a target. */
export const brokenLinks: BrokenCatalogs = {
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
        'group.yaml:46 user-not-in-group: the link `https://example.com/a-very-long-address` leads nowhere. Write a target such as `errors/<id>`, without a leading slash.',
      ],
    ],
    [
      'a link to a guide page that does not exist',
      [group('[群组已满](errors/group-full)', '[指南](guide/nowhere-to-be-found)')],
      [
        'group.yaml:45 user-not-in-group: the link `guide/nowhere-to-be-found` leads nowhere. Write a target such as `errors/<id>`, without a leading slash.',
      ],
    ],
  ],
};
