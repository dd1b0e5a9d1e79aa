import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { answers } from '../support/answers';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const messageOf = (text: string): string | null | undefined => explainer.explain(text).responses[0]?.response.message;

describe('a listed message that goes on in the line below', () => {
  it.each([
    {
      broken: 'between two words',
      text: 'error: group_error\nerror_description: thread number has\nreached limit.\nstatus: 403',
      expected: [[403, 'thread-count-limit']],
    },
    {
      broken: 'before another field',
      text: 'error=forbidden_op, error_description=users [bob] are not members of\nthis group!, status=403',
      expected: [[403, 'users-not-members']],
    },
    {
      broken: 'with labels in Chinese',
      text: '错误类型：exceed_limit\n错误描述：appKey:linkup#im has create too\nmany groups!\n状态码：403',
      expected: [[403, 'app-group-quota-reached']],
    },
    {
      broken: 'before a value',
      text: 'error: forbidden_op\nerror_description: can not join this group, reason:user\nlucy88 has joined too many chatrooms!\nstatus: 403',
      expected: [[403, 'join-refused-too-many-chatrooms']],
    },
    {
      broken: 'where a shorter message ends',
      text: "错误码：403\n错误类型：forbidden_op\n错误信息：user: zhang.wei doesn't exist\nin group: 261934857216001\n确定",
      expected: [[403, 'user-not-in-group']],
    },
    {
      broken: 'behind a comma, with the value below',
      text: 'error: illegal_argument\nerror_description: request body exceeds maximum limit,\nmaximum limit is 100\nstatus: 400',
      expected: [[400, 'status-batch-too-large']],
    },
  ])('is whole: $broken', ({ text, expected }) => {
    expect(answers(text)).toEqual(expected);
    expect(explainer.explain(text).responses[0]?.verdict).toBe('exact');
  });

  it.each([
    ['one that is whole already', 'error: group_error\nerror_description: thread number has reached limit.\nnext try'],
    ['one that the next line does not complete', 'error: group_error\nerror_description: thread number has\nretrying'],
  ])('takes no words for %s', (_, text) => {
    expect(messageOf(text)).toMatch(/^thread number has[^\n]*$/);
  });
});

describe('cells that stand one below the other', () => {
  it('keep their status below a cell about a limit', () => {
    const text = `403\nexceed_limit\nmaxUsers cannot exceed 30\n最大成员数超过上限
403\nmessage_rewrite_error\nThe rewrite message feature is not open.\n没有开通修改消息`;
    expect(answers(text)).toEqual([
      [403, 'chatroom-max-users-too-large'],
      [403, 'edit-not-enabled'],
    ]);
  });

  it('have no message from the explanations in the next cell', () => {
    const text = `400\ninvalid_grant\n“client_id does not match”
- “client_id does not match”：传入的 client_id 不正确；\n- “client_secret does not match”：传入的 client_secret 不正确。
400\nillegal_argument\n“username is not legal”\n用户 ID 不合法。`;
    expect(answers(text)).toEqual([
      [400, 'client-id-mismatch'],
      [400, 'username-illegal'],
    ]);
  });

  it('may be an error type of plain words', () => {
    const text = '播放失败(400)\nservice open exception\nthis appkey not open rest group onIine service\n确定';
    expect(answers(text)).toEqual([[400, 'online-count-not-enabled']]);
  });
});

describe('marks around a status and its error type', () => {
  it('may be tags with attributes', () => {
    const body = '{"error":"forbidden_op","error_description":"the flux is full","timestamp":1,"duration":0}';
    const text = `>状态:<font color="warning">403</font>\n>返回:<font color="comment">${body}</font>`;
    expect(explainer.explain(text).responses.map(({ response }) => response.status)).toEqual([403]);
  });

  it.each([
    '**Status:** `400`\n**Error:** `Bad Request`\n**Message:** `groupId can not be null!`',
    'WARN | http=400 | err=Bad Request | desc=groupId can not be null! | cost=18',
    '<tr><td>Status</td><td>400</td></tr><tr><td>Error</td><td>Bad Request</td></tr><tr><td>Text</td><td>groupId can not be null!</td></tr>',
  ])('may have a label before the reason phrase: %s', (text) => {
    expect(answers(text)).toEqual([[400, 'reaction-group-id-null']]);
  });
});
