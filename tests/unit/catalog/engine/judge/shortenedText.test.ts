import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
/** Status, entry and verdict of each response in a text. */
const read = (text: string): unknown[] =>
  explainer
    .explain(text)
    .responses.map(({ response, candidates, verdict }) => [response.status, candidates[0]?.id ?? null, verdict]);

describe('a message that an ellipsis cuts off is likely the one that it begins', () => {
  it.each<[string, number | null, string]>([
    [
      `{ status=FAIL | statusCode=401 | text={'error': 'unauthorized', 'error_description': "Open regist...</log>`,
      401,
      'open-registration-disabled',
    ],
    [
      '{"error":"unauthorized","duration":0,"error_description":"Open registration doesn’t…"}',
      null,
      'open-registration-disabled',
    ],
    [
      "2026-11-07 10:00:00 ERROR im 401 unauthorized: Open registration doesn't al...",
      401,
      'open-registration-disabled',
    ],
    [
      '[WARN] create failed status=401 msg="Open registration doesn\'t allow, so reg…"',
      401,
      'open-registration-disabled',
    ],
    ['<error>unauthorized</error><msg>Open regist...</msg>', null, 'open-registration-disabled'],
    [
      '<log><msg>code:401, body:{"error":"unauthorized","error_description":"Open regist...</msg></log>',
      401,
      'open-registration-disabled',
    ],
    [
      '<b><i><![CDATA[{"error":"resource_not_found","error_description":"group tag not fou]]></i></b>',
      null,
      'chatroom-tag-not-found',
    ],
    ['{"error":"unauthorized","error_description":"Open regist...(+31 chars)', null, 'open-registration-disabled'],
    ['{"error":"unauthorized","error_description":"Open regist… <48 more bytes>', null, 'open-registration-disabled'],
    [
      '{"error":"unauthorized","error_description":"Open regist…[48 characters omitted]',
      null,
      'open-registration-disabled',
    ],
    [
      '{"error":"unauthorized","error_description":"Open regist[truncated 58 bytes]',
      null,
      'open-registration-disabled',
    ],
    [
      '{"error":"unauthorized","error_description":"Open regist...(truncated, 58 left)',
      null,
      'open-registration-disabled',
    ],
    [
      '2026-11-07 10:00:00 ERROR 403 group_error msg already create thread.not al[truncated 14 chars]\n2026-11-07 10:00:01 INFO ok',
      403,
      'thread-already-created',
    ],
    ["{ status: 400, msg: 'client_secret must be pro…' }", 400, 'client-secret-missing'],
    ['{"status":400,"msg":"client_id must be pro..."}', 400, 'client-id-missing'],
    ["{ status: 400, message: 'usernames cannot be nu…' }", 400, 'presence-usernames-null'],
    [`{ status: 404, msg: "user: amy doesn't exist i…" }`, 404, 'attribute-user-not-in-group'],
    ["返回 401 unauthorized，Open registration doesn't allow, so re……", 401, 'open-registration-disabled'],
    ['[400] group stream error: stream message has already fini…', 400, 'stream-message-finished'],
    ['403 forbidden_op | this appKey has create too many gro... | trace 8ab1', 403, 'app-created-too-many-groups'],
    ['400 illegal_argument client_secret must be pro…', 400, 'client-secret-missing'],
    ['404 service_resource_not_found do not find this gro...', 404, 'requested-group-not-found'],
    ['401 unauthorized Unable to authenticate due to exp…', 401, 'access-token-expired'],
    ['[403] message_recall_error exceed recall ti…', 403, 'recall-window-passed'],
    ['| 403 forbidden_op user:amy is not adm... |', 403, 'user-not-group-admin'],
    ['| 403 | forbidden_op | current user count is larger than the ma... |', 403, 'chatroom-max-users-too-small'],
  ])('%s', (text, status, id) => {
    expect(read(text)).toEqual([[status, id, 'likely']]);
  });

  it('but not if several messages begin so', () => {
    const text = '{"error":"message_send_error","error_description":"stream message..."}';
    expect(read(text)).toEqual([[null, expect.any(String), 'ambiguous']]);
  });

  it.each<[string, string[]]>([
    [
      '[im] code=403 msg=size of metadata for this single user excee...',
      ['user-attributes-too-large', 'user-attribute-column-too-large'],
    ],
    [
      '{"status":403,"msg":"size of metadata for this single user e…"}',
      ['user-attributes-too-large', 'user-attribute-column-too-large'],
    ],
    ['400 illegal_argument illegal arguments: appkey: acme#im, ti…', ['history-time-invalid', 'history-hour-expired']],
  ])('and one of two if both begin so, and no other fact tells them apart: %s', (text, ids) => {
    const [explained] = explainer.explain(text).responses;
    expect(explained).toMatchObject({ verdict: 'ambiguous', question: null });
    expect(explained?.candidates.map(({ id }) => id)).toEqual(ids);
  });

  it('but not if all that it says is a value and general words', () => {
    expect(read("{ status: 400, msg: 'upload must be pro…' }")[0]).toEqual([400, expect.any(String), 'status-only']);
  });

  it('and so is one that ends inside a word that tells two platforms apart', () => {
    const text =
      '{"error":"duplicate_unique_property_exists","error_description":"Application 8be0 Entity user requires that property named userna';
    expect(read(text)).toEqual([[null, 'username-taken', 'likely']]);
  });

  it('nor if it is only a general word or two', () => {
    expect(read('Loading user list... please wait...')).toEqual([]);
  });
});

it.each([
  ['{ code: 403, msg: "this appKey has create too many gro..." }', 403, 'app-created-too-many-groups'],
  ['{"code":401,"message":"Unable to authenticate due to exp…"}', 401, 'access-token-expired'],
])('a documented status in `code` is that of a cut message: %s', (text, status, id) => {
  expect(read(text)).toEqual([[status, id, 'likely']]);
  expect(read(text.replace(String(status), '4'))).toEqual([[null, id, 'unknown']]);
});

it('asterisks that mask a part of a value are not bold letters', () => {
  const message = 'users [138****1234, 139**5678, **6789] are not members of this group!';
  const [found] = explainer.explain(
    `{"error":"forbidden_op","timestamp":1,"duration":0,"error_description":"${message}"}`,
  ).responses;
  expect(found?.response.message).toBe(message);
  expect(found?.candidates[0]?.values).toEqual({ usernames: '138****1234, 139**5678, **6789' });
});
