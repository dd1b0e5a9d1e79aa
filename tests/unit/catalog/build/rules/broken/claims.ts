import { type BrokenCatalogs, calls, common, group } from './change';

/** Claims that contradict sources or limits. */
export const brokenClaims: BrokenCatalogs = {
  'sourced-time-zones': [
    [
      'a time zone that comes from "newer docs"',
      [
        common('en: Wait, then repeat with growing pauses.', 'en: Wait until 00:00 UTC.'),
        common("source: ['common-errors.zh.md row 46']", 'source: [newer docs]'),
      ],
      [
        'common.yaml:11 rest-call-rate-exceeded: `fixes[0].en` contains a time zone, but no source names a page. Name the page in `source`, or remove the time zone.',
      ],
    ],
  ],
  'example-limit': [
    [
      'an example with the number of an older edition',
      [
        group(
          "- 'POST /{org_name}/{app_name}/chatgroups/{group_id}/users/{username}'",
          "- 'POST /{org_name}/{app_name}/users#bulk'",
        ),
        calls('count: 60', 'count: 100'),
      ],
      ['group.yaml:24 group-full: the example has the limit 200, endpoints.yaml 100. Write the newest number in both.'],
    ],
  ],
  'console-first': [
    [
      'an entry of the console that begins elsewhere',
      [common('owner: code', 'owner: console')],
      [
        'common.yaml:10 rest-call-rate-exceeded: the owner is the console, but the first zh fix does not name it. Start with what to do in the console, or correct the owner.',
        'common.yaml:11 rest-call-rate-exceeded: the owner is the console, but the first en fix does not name it. Start with what to do in the console, or correct the owner.',
      ],
    ],
  ],
};
