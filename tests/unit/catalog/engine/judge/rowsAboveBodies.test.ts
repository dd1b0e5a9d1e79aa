import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const found = (text: string): { id: string | undefined; status: number | null }[] =>
  explainer.explain(text).responses.map(({ candidates, response: { status } }) => ({ id: candidates[0]?.id, status }));

describe('a row above a body is a response of its own', () => {
  const row = '401 unauthorized Unable to authenticate due to expired access token';
  const expired = { id: 'access-token-expired', status: 401 };
  const body = '{"error":"forbidden_op","error_description":"forbidden operation on group owner!"}';
  const erlang = `#{status => 403, body => <<${JSON.stringify(body)}>>}`;

  test.each([
    ['that has no status', `${row}\n${body}`, [expired, { id: 'owner-operation-forbidden', status: null }]],
    ['that has its own', `${row}\n${erlang}`, [expired, { id: 'owner-operation-forbidden', status: 403 }]],
    ['in a log', `[ERROR] ${row}\n${body}`, [expired, { id: 'owner-operation-forbidden', status: null }]],
    [
      'that has its type and another message',
      `| 403 | forbidden_op | new owner and old owner are the same | x |\n实际返回：\n${body}`,
      [
        { id: 'new-owner-already-owner', status: 403 },
        { id: 'owner-operation-forbidden', status: null },
      ],
    ],
    [
      'behind other rows of its status',
      `- 403 forbidden_op new owner and old owner are the same 群主\n- 403 forbidden_op Group tag mute is disabled 标签\n${body}`,
      [
        { id: 'new-owner-already-owner', status: 403 },
        { id: 'tag-mute-not-enabled', status: 403 },
        { id: 'owner-operation-forbidden', status: null },
      ],
    ],
    [
      'that has the reason phrase of its status as its type, as documented',
      `400\tBad Request\tgroupId can not be null!\t群 ID 为空\n线上日志：\n${body}`,
      [
        { id: 'reaction-group-id-null', status: 400 },
        { id: 'owner-operation-forbidden', status: null },
      ],
    ],
    [
      'that has no type, but cells',
      `| 403 | | Forbidden for url: [acme/im/messages/users] | 频率 |\n实际返回：\n403 ${body}`,
      [
        { id: 'one-to-one-rate-forbidden', status: 403 },
        { id: 'owner-operation-forbidden', status: 403 },
      ],
    ],
    [
      'behind a list mark and tabs',
      `- 403\tforbidden_op\t“Group tag mute is disabled”\t标签\n现在是 403：\n${body}`,
      [
        { id: 'tag-mute-not-enabled', status: 403 },
        { id: 'owner-operation-forbidden', status: 403 },
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['the type of the body', '403 forbidden_op not allowed'],
    ['the reason phrase of its status', '403 Forbidden forbidden operation on group owner!'],
    ['no message', '403 Forbidden'],
    ['the message of the body', '403 forbidden_op forbidden operation on group owner!'],
  ])('but not if it has %s', (_, above) => {
    expect(found(`${above}\n${body}`)).toEqual([{ id: 'owner-operation-forbidden', status: 403 }]);
  });
});

test('a row with the beginning of the message of the body is no response of its own', () => {
  const body = '{"error":"unauthorized","error_description":"Unable to authenticate due to expired access token"}';
  expect(found(`401 unauthorized Unable to authenticate\n${body}`)).toEqual([
    { id: 'access-token-expired', status: 401 },
  ]);
});
