import { type BrokenCatalogs, calls, common, failures, group } from './change';

/** Calls that are unknown, duplicate or missing. */
export const brokenCalls: BrokenCatalogs = {
  'unique-calls': [
    [
      'a call that is listed twice',
      [calls("chatgroups/{group_id}#update'", "chatgroups/{group_id}#transfer'")],
      [
        'endpoints.yaml:32 update-group: the call `PUT /{org_name}/{app_name}/chatgroups/{group_id}#transfer` occurs twice. Merge the two, or distinguish them by `#variant`.',
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
      'an unknown endpoint of a partial failure',
      [failures('POST /{org_name}/{app_name}/users#bulk', 'GET /nowhere')],
      [
        'partial-failures.yaml:2 registered-username-taken: `GET /nowhere` is not in endpoints.yaml. Add the call to endpoints.yaml, or correct it.',
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
        "group.yaml:43 user-not-in-group: `POST /{org_name}/{app_name}/users#bulk` is not among the entry's `endpoints`. Add it there, or remove it here.",
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
  'limits-per-call': [
    [
      'a batch size that does not say where the list is',
      [calls('per: call, in: body', 'per: call')],
      ['endpoints.yaml:16 register-users: a limit per call does not say where the list is. Write `in`.'],
    ],
    [
      'a list in a path that has no such parameter',
      [calls('per: call, in: body', 'per: call, in: path, parameter: usernames')],
      [
        'endpoints.yaml:16 register-users: the path of the call has no `usernames`. Correct `parameter`, or the call itself.',
      ],
    ],
    [
      'a list in a query that has no such parameter',
      [calls('per: call, in: body', 'per: call, in: query, parameter: usernames')],
      [
        'endpoints.yaml:16 register-users: the query of the call has no `usernames`. Correct `parameter`, or the call itself.',
      ],
    ],
    [
      'a rate that counts a list',
      [calls('per: call, in: body', 'per: second, in: body')],
      ['endpoints.yaml:16 register-users: a limit per second counts calls, not a list. Remove `in` and `parameter`.'],
    ],
  ],
};
