import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { answers } from '../support/answers';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const valuesOf = (text: string): Record<string, string> | undefined =>
  explainer.explain(text).responses[0]?.candidates[0]?.values;

describe('a documented status on the line of a message is its status', () => {
  it.each<[string, number, string]>([
    ['code 400 removeMute member size more than max limit : 60', 400, 'unmuted-users-too-many'],
    ['[IM] rsp code=404 msg=grpID 7788 does not exist!', 404, 'group-id-not-found'],
    ['ERROR 401 Unable to authenticate (OAuth)', 401, 'access-token-rejected'],
    ['✖ 500 javax.ws.rs.WebApplicationException', 500, 'url-not-an-api'],
    ['code: 401; type: unauthorized; message: No admin user access authorized', 401, 'admin-access-required'],
    ['503 service not open 翻译没有开通。', 503, 'translation-not-enabled'],
    ['404 file may not exists The file was removed.', 404, 'file-not-found'],
    ['403 · forbidden_op · Group tag mute is disabled', 403, 'tag-mute-not-enabled'],
    ['— 409\tconcurrent_operation_error\t「concurrency create app user failed」', 409, 'token-user-creation-conflict'],
  ])('%s', (text, status, id) => {
    expect(answers(text)).toEqual([[status, id]]);
  });

  it('and goes before the status of a line of the own server above', () => {
    const access = '10.0.0.7 - - [27/Nov/2026:10:00:00 +0800] "POST /backend/send HTTP/1.1" 500 33';
    expect(answers(`${access}\nim call failed code=400 msg=param type can't be empty`)).toEqual([
      [400, 'message-type-empty'],
    ]);
    const gin = '[GIN] 2026/11/27 - 10:00:00 | 502 |  1.203s | 10.3.0.9 | POST     "/api/v2/im/register"';
    expect(answers(`${gin}\nregister: code=400 msg=username [jo] is not legal`)).toEqual([
      [400, 'named-username-illegal'],
    ]);
    expect(answers(access)).toEqual([[500, null]]);
  });

  it('but not a number that counts something', () => {
    expect(answers('took 403 ms: users [bob] are not members of this group!')[0]?.[0]).toBeNull();
    expect(answers('room 404 username kim doesn’t exist!')[0]?.[0]).toBeNull();
  });

  it('and its values stay the same', () => {
    expect(valuesOf('code 400 removeMute member size more than max limit : 60')).toEqual({ limit: '60' });
    expect(valuesOf('[IM] rsp code=404 msg=grpID 7788 does not exist!')).toEqual({ groupId: '7788' });
  });
});

describe('a row has one message', () => {
  it('although Chinese words of a later cell are documented, too', () => {
    const row =
      '404\torganization_application_not_found\t"Could not find application for acme/im from URI: acme/im/users"';
    expect(answers(`${row}\t应用不存在`)).toEqual([[404, 'app-key-not-found']]);
  });

  it('of Chinese words, if their number is next to them', () => {
    expect(answers('403 | 4030204 | 搜索服务未激活')).toEqual([[403, 'search-not-enabled']]);
    expect(answers('| 500 | （服务器内部错误）稍后再试 |')).toEqual([[500, null]]);
  });
});

describe('several statuses in a sentence', () => {
  it.each<[string, number[]]>([
    ['先是 401，换了 token 之后变成 403', [401, 403]],
    ['昨天 502，今天 504，偶尔还有 429', [502, 504, 429]],
    ['sometimes a 500, sometimes a 503, then a 500 again', [500, 503]],
    ['502 还是 504 都有', [502, 504]],
    ['不是 401，是 403', [403]],
    ['为什么返回 403 而不是 401？', [403]],
    ['why do I get 403 instead of 404', [403]],
  ])('are several answers: %s', (text, statuses) => {
    expect(answers(text)).toEqual(statuses.map((status) => [status, null]));
  });
});

describe('a heading names the column of statuses', () => {
  const calls = (text: string): [number | null, string | undefined][] =>
    explainer.explain(text).responses.map(({ response }) => [response.status, response.call?.path]);

  it.each([
    [
      'tabs',
      'time\tlevel\thttp_status\tmethod\tpath\n10:00:00\tWARN\t404\tGET\t/acme/im/users/kim\n10:00:01\tWARN\t429\tPOST\t/acme/im/token',
    ],
    [
      'commas',
      'path,note,status\nGET /acme/im/users/kim,"a, b",404\nPOST /acme/im/token,,429\nGET /acme/im/users,,200',
    ],
    ['Chinese', '时间,请求,状态码\n10:00,GET /acme/im/users/kim,404\n10:01,POST /acme/im/token,429'],
  ])('with %s', (_, text) => {
    expect(calls(text)).toEqual([
      [404, '/acme/im/users/kim'],
      [429, '/acme/im/token'],
    ]);
  });
});

describe('what was sent has no status', () => {
  it.each([
    ['入参：{"remark":"http 503"}\n出参：remark length must less than 100', 'contact-remark-too-long'],
    ['request body: {"nickname":"error 500"}\nusername is not legal', 'username-illegal'],
    [
      'PUT https://a1.easemob.com/acme/im/users/kim/password {"desc":"HTTP 404"}\nnewpassword is required',
      'new-password-missing',
    ],
  ])('%s', (text, id) => {
    expect(answers(text)).toEqual([[null, id]]);
  });
});

describe('the status of a body', () => {
  const body = '{"error":"resource_not_found","error_description":"group tag not found"}';
  it.each([
    ['in the cell before it', `<td>404</td><td>${body}</td>`],
    ['after what a test expected', `<failure message="expected 200 but was 404">${body}</failure>`],
    [
      'as Feign prints it',
      `[404] during [POST] to [https://a1.easemob.com/acme/im/chatrooms] [Im#tag(List)]: [${body}]`,
    ],
    [
      'under another tag of the same thread',
      `11-27 10:00:00.123  1234  1299 E ImApi   : response code 404\n11-27 10:00:00.124  1234  1299 E OkHttp  : ${body}`,
    ],
    ['in a Chinese field behind it', '错误类型=resource_not_found；错误描述=group tag not found；HTTP状态码=404'],
  ])('%s', (_, text) => {
    expect(answers(text)).toEqual([[404, 'chatroom-tag-not-found']]);
  });

  it.each([
    ['wget', '  HTTP/1.1 404 Not Found\n  Server: nginx\n2026-11-27 10:00:01 ERROR 404: Not Found.\n\n$ cat out.json'],
    ['curl', '< HTTP/2 404\n< server: nginx\n<\ncurl: (22) The requested URL returned error: 404\n$ cat out.json'],
  ])('is in the head above the line in which %s repeats it', (_, above) => {
    expect(answers(`${above}\n${body}`)).toEqual([[404, 'chatroom-tag-not-found']]);
  });

  it('is not that of another thread', () => {
    const text = `11-27 10:00:00.123  1234  1300 E ImApi   : response code 403\n11-27 10:00:00.124  1234  1299 E OkHttp  : ${body}`;
    expect(answers(text)).toEqual([
      [403, null],
      [null, 'chatroom-tag-not-found'],
    ]);
  });
});

it.each([
  ['No org', 'organization-access-required'],
  ['No adm', 'admin-access-required'],
  ['Subject d', 'subject-lacks-permission'],
])('two words of which the last is cut off are enough beside the type: %s', (words, id) => {
  expect(answers(`{"error":"unauthorized","error_description":"${words}`)).toEqual([[null, id]]);
});

it('reads a quoted status above its body', () => {
  const body = '{"error":"forbidden_op","error_description":"Group tag mute is disabled"}';
  expect(answers(`Amy 10:21\n> 403\n> ${body}`)).toEqual([[403, 'tag-mute-not-enabled']]);
});

it('reads the names of fields that Traefik writes', () => {
  const line = '{"DownstreamStatus":401,"RequestMethod":"POST","RequestPath":"/acme/im/users"}';
  const [response] = explainer.explain(line).responses;
  expect([response?.response.status, response?.response.call]).toEqual([
    401,
    { method: 'POST', path: '/acme/im/users' },
  ]);
});

describe('a reason phrase on its own line repeats the status of the body', () => {
  const body = '{"error":"illegal_argument","timestamp":1,"duration":0,"error_description":"username is not legal"}';

  it.each([
    ['is its status', `${body}\nstatusText: "Bad Request"`, 400],
    ['follows the status', `statusCode: 400\nbody: ${body}\nstatusMessage: 'Bad Request'`, 400],
    ['is called a type', `type: 'Bad Request'\n${body}`, null],
  ])('where it %s', (_, text, status) => {
    expect(answers(text)).toEqual([[status, 'username-illegal']]);
  });

  it('but not the status of another response', () => {
    expect(answers(`500 Internal Server Error\n${body}\n400 Bad Request`).map(([status]) => status)).toEqual([
      500, 400,
    ]);
  });
});
