import { type BrokenCatalogs, common, failures, group } from './change';

/** Examples that are not recognized as their own entry. */
export const brokenExamples: BrokenCatalogs = {
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
        'group.yaml:52 user-not-in-group: the example is not recognized as this entry: it is recognized as exact: `group-full`. Add the request line and the status line before the body, or correct the message and the example.',
      ],
    ],
    [
      'an example without a response',
      [failures('"registerUserFailReason": "the user3 already exists"', '"done": true')],
      [
        'partial-failures.yaml:14 registered-username-taken: the example is not recognized as this entry: it is recognized as not-an-error. Add the request line and the status line before the body, or correct the message and the example.',
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
        'common.yaml:16 rest-call-rate-exceeded: for `PUT /{org_name}/{app_name}/chatgroups/{group_id}#update` the example is not recognized as this entry: it is recognized as likely: `group-full`. List the call in only one entry, or correct the message and the example.',
      ],
    ],
  ],
  'example-code': [
    [
      'an `error_code` that the example does not show',
      [group('retry: after-fix', 'errorCode: 14007\n  retry: after-fix')],
      ['group.yaml:25 group-full: the example does not contain the `error_code` 14007. Add the number to its body.'],
    ],
  ],
  'example-field': [
    [
      'a field that is not where the example reports the failure',
      [failures("field: 'data[].registerUserFailReason'", "field: 'data[].reason'")],
      [
        'partial-failures.yaml:3 registered-username-taken: the example reports failures in `data[].registerUserFailReason`, not in `data[].reason`. Correct the field or the example.',
      ],
    ],
  ],
};
