import { describe, expect, it, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { answers } from '../support/answers';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());

describe('rows copied from a page keep their own status', () => {
  it.each([
    {
      rows: 'cells separated by spaces',
      text: '401 unauthorized Unable to authenticate (OAuth)\n404 service_resource_not_found Service resource not found\n403 forbidden_op new owner and old owner are the same',
      expected: [
        [401, 'access-token-rejected'],
        [404, 'resource-not-found'],
        [403, 'new-owner-already-owner'],
      ],
    },
    {
      rows: 'cells separated by pipes, with Chinese after them',
      text: '| 401 | unauthorized | Unable to authenticate (OAuth) | Token 无效 |\n| 403 | forbidden_op | new owner and old owner are the same | 新旧群主相同 |',
      expected: [
        [401, 'access-token-rejected'],
        [403, 'new-owner-already-owner'],
      ],
    },
    {
      rows: 'a list with tabs and curly quotes',
      text: '- 404\tservice_resource_not_found\t“Service resource not found”\tURL 不对',
      expected: [[404, 'resource-not-found']],
    },
    {
      rows: 'a message without an error type',
      text: '|403|title cannot exceed to 128|名称过长|',
      expected: [[403, expect.any(String)]],
    },
    {
      rows: 'a list with dashes and explanations',
      text: '- 401 group_authorization — this token is bad, or has expired! Get a new one.\n* 404 resource_not_found: grpID 12 does not exist! It was deleted.',
      expected: [
        [401, 'group-token-bad'],
        [404, 'group-id-not-found'],
      ],
    },
    {
      rows: 'a numbered list',
      text: '1. 400 invalid_parameter group must contain public field! 缺少 public\n2. 403 exceed_limit user contact number exceed limit 好友满\n3. 401 unauthorized Unable to authenticate due to expired access token 过期',
      expected: [
        [400, 'group-public-field-missing'],
        [403, 'contact-count-limit'],
        [401, 'access-token-expired'],
      ],
    },
    {
      rows: 'escaped backticks',
      text: '| \\`403\\` | \\`forbidden_op\\` | \\`forbidden operation on group owner!\\` | x |',
      expected: [[403, 'owner-operation-forbidden']],
    },
    {
      rows: 'several statuses with words only',
      text: '- 429\t请求过于频繁\n- 502\t网关出错\n- 503\t服务不可用',
      expected: [
        [429, null],
        [502, null],
        [503, null],
      ],
    },
    {
      rows: 'cells in curly quotes',
      text: '“400”，“illegal_argument”，“chatfile_ids size is too large”',
      expected: [[400, 'lifetime-file-list-too-long']],
    },
    {
      rows: 'the reason phrase of the status as the error type',
      text: '|400|Bad Request|Limit exceeds the maximum quantity limit|\n|400|Bad Request|groupId can not be null!|',
      expected: [
        [400, 'reaction-limit-too-large'],
        [400, 'reaction-group-id-null'],
      ],
    },
    {
      rows: 'such a type in elements',
      text: '<tr><td>400</td><td>Bad Request</td><td>the user is already operation this message</td></tr>',
      expected: [[400, 'reaction-already-added']],
    },
    {
      rows: 'such a type on its own line',
      text: '400\nBad Request\ngroupId can not be null!\n群 ID 为空',
      expected: [[400, 'reaction-group-id-null']],
    },
    {
      rows: 'a status in brackets, where the line is similar to a longer message',
      text: '操作失败\nUnable to authenticate（401）\n确定',
      expected: [[401, 'access-token-unrecognised']],
    },
    {
      rows: 'on two lines, with the status and the type above the message',
      text: '400 Bad Request\ngroupId can not be null!\n群 ID 为空\n\n403 group_error\nuser join thread reach limit.\n子区太多',
      expected: [
        [400, 'reaction-group-id-null'],
        [403, 'thread-join-limit'],
      ],
    },
    {
      rows: 'on two quoted lines',
      text: '> 403 forbidden_op\n> Group tag mute is disabled',
      expected: [[403, 'tag-mute-not-enabled']],
    },
    {
      rows: 'a message before a dash and its status',
      text: 'limit should be less than 100——查列表返回的（400）',
      expected: [[400, 'favorites-limit-too-large']],
    },
    {
      rows: 'such a type behind an arrow',
      text: 'call ✗ 400 → Bad Request → the user is already operation this message',
      expected: [[400, 'reaction-already-added']],
    },
    {
      rows: 'no error type, written as null',
      text: '错误码  类型  描述\n400  null  resource not exist  设备不存在\n404  null  url is invalid  地址不对',
      expected: [
        [400, 'presence-device-not-found'],
        [404, 'push-url-invalid'],
      ],
    },
    { rows: 'a status with words only', text: '- 503\t（服务不可用）稍后再试。', expected: [[503, null]] },
  ])('$rows', ({ text, expected }) => {
    expect(answers(text)).toEqual(expected);
  });
});

test.each([
  ['403 desc cannot exceed to 512（聊天室描述超限）', { limit: '512' }],
  ['desc cannot exceed to 512(描述太长)', { limit: '512' }],
  ['403 exceed_limit desc cannot exceed to 512聊天室描述超限', { limit: '512' }],
  ['do not find this group:2491(群组不存在)', { groupId: '2491' }],
  ['do not find this group:2491（IM 群）', { groupId: '2491' }],
  ['403 desc cannot exceed to 512（UTF-8 字符）', { limit: '512' }],
  ['403 desc cannot exceed to 512(token 无关)', { limit: '512' }],
  ['403 desc cannot exceed to 512【API 限制】', { limit: '512' }],
  ['403 desc cannot exceed to 512——API 限制', { limit: '512' }],
])('a remark in Chinese is not part of a value: %s', (text, values) => {
  const [response] = explainer.explain(text).responses;
  expect(response?.verdict).not.toBe('unknown');
  expect(response?.candidates[0]?.values).toEqual(values);
});

test.each([
  '| 400 | metadata_error | Some users are not in the group: amy,bo | 不存在 |',
  '400\tmetadata_error\tSome users are not in the group: amy,bo\t不存在',
  '400 metadata_error Some users are not in the group: amy,bo 不存在',
  '<td>400</td><td>metadata_error</td><td>Some users are not in the group: amy,bo</td>',
  '接口返回 400，提示 Some users are not in the group: amy,bo，HTTP 接口怎么处理？',
])('a list of names ends with its cell: %s', (text) => {
  expect(explainer.explain(text).responses[0]?.candidates[0]?.values).toEqual({ usernames: 'amy,bo' });
});

describe('cells of a row', () => {
  it.each([
    ['in backticks', '| `404` | `resource_not_found` | `grpID 2491 does not exist!` | x |', 404],
    ['in bold', '**404** | **resource_not_found** | grpID 2491 does not exist!', 404],
    ['of an HTML table', '<tr><td>404</td><td>resource_not_found</td><td>grpID 2491 does not exist!</td></tr>', 404],
    ['separated by commas, behind others', '2026-05-01,im,404,,"grpID 2491 does not exist!"', 404],
    ['separated by commas', '404,resource_not_found,"grpID 2491 does not exist!",群组不存在', 404],
  ])('%s', (_, text, status) => {
    expect(answers(text)).toEqual([[status, 'group-id-not-found']]);
  });

  it('a message in Chinese prose ends at its punctuation', () => {
    expect(answers('创建聊天室返回 403，exceed_limit：title cannot exceed to 128，这个长度能调吗')).toEqual([
      [403, 'chatroom-name-too-long'],
    ]);
  });
});

describe('cells on lines of their own', () => {
  it.each(['> ', '- ', '* ', '| ', ''])('keep status and type behind “%s”', (mark) => {
    const text = ['400', 'message_recall_error', "param force can't be empty"].map((cell) => mark + cell).join('\n');
    expect(answers(`${text}\n\n这个怎么传？`)).toEqual([[400, 'recall-force-empty']]);
  });
});
