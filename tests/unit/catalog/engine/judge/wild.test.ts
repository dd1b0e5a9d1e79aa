import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const answers = (text: string) =>
  explainer.explain(text).responses.map(({ verdict, candidates, response }) => {
    const isNamed = verdict === 'exact' || verdict === 'likely' || verdict === 'ambiguous';
    return [response.status, isNamed ? (candidates[0]?.id ?? null) : null];
  });

describe('rows copied from a page keep their own status', () => {
  it.each([
    {
      rows: 'cells parted by spaces',
      text: '401 unauthorized Unable to authenticate (OAuth)\n404 service_resource_not_found Service resource not found\n403 forbidden_op new owner and old owner are the same',
      expected: [
        [401, 'access-token-rejected'],
        [404, 'resource-not-found'],
        [403, 'new-owner-already-owner'],
      ],
    },
    {
      rows: 'cells parted by pipes, Chinese behind',
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
      rows: 'a list with dashes, an explanation behind',
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
      rows: 'escaped code marks',
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
    { rows: 'a status with words only', text: '- 503\t（服务不可用）稍后再试。', expected: [[503, null]] },
  ])('$rows', ({ text, expected }) => {
    expect(answers(text)).toEqual(expected);
  });
});

describe('output of clients', () => {
  it.each([
    {
      print: 'OkHttp with an empty message',
      text: 'Response{protocol=h2, code=401, message=, url=https://a1.easemob.com/acme/app/users/u1}',
      expected: [[401, null]],
    },
    {
      print: 'OkHttp with a reason phrase',
      text: 'Response{protocol=http/1.1, code=503, message=Service Unavailable, url=https://a1.easemob.com/acme/app/users}',
      expected: [[503, null]],
    },
    {
      print: 'OkHttp line by line',
      text: ['u1', 'u2']
        .map((user) => `Response{protocol=h2, code=404, message=, url=https://a1.easemob.com/acme/app/users/${user}}`)
        .join('\n'),
      expected: [
        [404, null],
        [404, null],
      ],
    },
    {
      print: 'a listing in Chinese with its status behind',
      text: '错误类型：exceed_limit；错误描述：desc cannot exceed to 512；状态码：403',
      expected: [[403, 'chatroom-description-too-long']],
    },
    {
      print: "Retrofit's error body",
      text: 'code=403 errorBody={"error":"forbidden_op","error_description":"user:amy is not admin of group:2310"}',
      expected: [[403, 'user-not-group-admin']],
    },
    {
      print: 'Alamofire',
      text: 'ResponseValidationFailureReason.unacceptableStatusCode(code: 401)\n{"error":"unauthorized","timestamp":1,"error_description":"Unable to authenticate (OAuth)"}',
      expected: [[401, 'access-token-rejected']],
    },
    {
      print: 'a listing with pipes and no blanks',
      text: '{error:illegal_argument|exception:java.lang.IllegalArgumentException|error_description:check_list size must be between 1 and 100}',
      expected: [[null, 'check-list-size-invalid']],
    },
    {
      print: 'a listing with arrows',
      text: 'error → forbidden_op\nerror_description → user_mute is not used for this app\nstatus → 403',
      expected: [[403, 'app-wide-mute-not-enabled']],
    },
    {
      print: 'a listing in brackets',
      text: '[error: group_error][exception: GroupException][error_description: thread not open.][status: 403]',
      expected: [[403, 'thread-not-enabled']],
    },
    {
      print: 'a Kotlin class in a result with a code',
      text: "ApiResult(code=400, body=ErrorBody(error=message_send_error, timestamp=1725256991882, error_description=param from can't be empty))",
      expected: [[400, 'message-from-empty']],
    },
    {
      print: 'a listing parted by pipes',
      text: '{ error=unauthorized | exception=EasemobSecurityException | error_description=Unable to authenticate (OAuth), }',
      expected: [[null, 'access-token-rejected']],
    },
  ])('$print', ({ text, expected }) => {
    expect(answers(text)).toEqual(expected);
  });
});

describe('a status in words', () => {
  const body =
    '{"error":"forbidden_op","timestamp":1,"duration":0,"error_description":"user:amy is not admin of group:2310"}';

  it.each([
    ['.NET', `StatusCode: Forbidden, Content-Type: application/json\nContent: ${body}`],
    ['Serilog', `[14:03:11 ERR] call failed. Status=Forbidden Body=${body}`],
    ['Spring', `status=FORBIDDEN, body=${body}`],
  ])('%s', (_, text) => {
    expect(answers(text)).toEqual([[403, 'user-not-group-admin']]);
  });

  it.each([
    ['HttpStatus=TOO_MANY_REQUESTS, path=/acme/prod/users', 429],
    ['status: Not Found', 404],
  ])('%s', (text, status) => {
    expect(answers(text)).toEqual([[status, null]]);
  });
});

describe('a question around a message', () => {
  it.each([
    ['请问改密码接口提示 oldPassword is required 是什么原因', 'old-password-missing'],
    ['报错 user not in group. 怎么解决', 'thread-user-not-in-group'],
  ])('%s', (text, id) => {
    expect(explainer.explain(text).responses[0]?.candidates.map((candidate) => candidate.id)).toContain(id);
  });
});

describe('access logs', () => {
  const line = (nth: number, status: number): string =>
    `10.1.2.${nth} - - [27/Nov/2026:10:00:${10 + nth} +0800] "DELETE /acme/app/users/u${nth} HTTP/1.1" ${status} 118 "-" "Go-http-client/1.1"`;

  it('each line with an error is a response with its call', () => {
    const log = Array.from({ length: 40 }, (_, nth) => line(nth, nth % 2 === 0 ? 429 : 200)).join('\n');
    const { responses } = explainer.explain(log);
    expect(responses.reduce((sum, { count }) => sum + count, 0)).toBe(20);
    expect(new Set(responses.map(({ response }) => response.status))).toEqual(new Set([429]));
    expect(responses[3]?.response.call).toEqual({ method: 'DELETE', path: '/acme/app/users/u6' });
  });
});

describe('words around a status', () => {
  it.each([
    ['线上一直上报 429 错误', 429],
    ['调接口报 401，怎么办', 401],
    ['注册用户返回 403', 403],
    ['the code is 429 again', 429],
    ['今天开始 503 报错', 503],
    ['昨晚开始接口大量 504', 504],
    ['the upload keeps answering with a 413, is there a limit?', 413],
    ['注册接口突然都是 401', 401],
    ['为什么调用会 403 呢，昨天还好的', 403],
    ['the server responded with 429 again', 429],
    ['we keep getting 503 on every call', 503],
    ['换了服务器以后就 401 了，什么都没改', 401],
  ])('%s', (text, status) => {
    expect(answers(text)).toEqual([[status, null]]);
  });
});

describe('bare messages, one below the other, are read one by one', () => {
  const reason = (nth: number): string => `user: u${nth} already in group: g1`;
  const told = (text: string): [number, string | undefined, string | undefined][] =>
    explainer
      .explain(text)
      .responses.map(({ count, candidates }) => [count, candidates[0]?.id, candidates[0]?.values.username]);

  it.each([
    ['alone', (nth: number) => reason(nth)],
    ['as a list', (nth: number) => `- ${reason(nth)}`],
    ['numbered', (nth: number) => `${nth}. ${reason(nth)}`],
    ['with time and level', (nth: number) => `2026-01-02 11:05:0${nth} WARN ${reason(nth)}`],
    ['behind words', (nth: number) => `adding u${nth} failed: ${reason(nth)}`],
  ])('%s', (_, line) => {
    expect(told([1, 2, 3].map(line).join('\n'))).toEqual(
      ['u1', 'u2', 'u3'].map((name) => [1, 'user-already-in-group', name]),
    );
  });

  it('general words also count after a time or a level', () => {
    expect(told('2026-01-02 11:05:01,120 ERROR User u1 not found\n11:05:02 User u2 not found')).toEqual([
      [1, 'password-user-not-found', 'u1'],
      [1, 'password-user-not-found', 'u2'],
    ]);
  });

  it('equal ones are counted', () => {
    expect(told(Array.from({ length: 300 }, (_, nth) => reason(nth % 2)).join('\n'))).toEqual([
      [150, 'user-already-in-group', 'u0'],
      [150, 'user-already-in-group', 'u1'],
    ]);
  });

  it('a reason without the text before it is likely', () => {
    const [answer] = explainer.explain(reason(1)).responses;
    expect(answer?.verdict).toBe('likely');
  });
});

it.each(['the list got 500 items in it', 'we got 404 users in total'])(
  'a number of other things is no status: %s',
  (text) => {
    expect(answers(text)).toEqual([]);
  },
);

describe('what the paste does not show is not claimed', () => {
  const findings = (text: string) =>
    explainer.explain(text).responses.flatMap((each) => each.findings.map(({ rule }) => rule));
  const body = '{"error":"unauthorized","error_description":"Unable to authenticate (OAuth)"}';

  it('a URL alone does not mean that the token is missing', () => {
    expect(findings(`POST https://a1.easemob.com/acme/app/users -> 401 ${body}`)).toEqual([]);
    expect(findings(`url=https://a1.easemob.com/acme/app/users status=401 ${body}`)).toEqual([]);
  });

  it.each([
    [
      'a command',
      `curl -X POST 'https://a1.easemob.com/acme/app/users' -H 'Content-Type: application/json' -d '[]'\n${body}`,
    ],
    ['a raw request', `POST /acme/app/users HTTP/1.1\nHost: a1.easemob.com\n\nHTTP/1.1 401 Unauthorized\n\n${body}`],
  ])('%s shows it', (_, text) => {
    expect(findings(text)).toContain('token-missing');
  });

  it('another service next to the body makes the result uncertain', () => {
    const text =
      'the Keycloak server replied {"error":"organization_application_not_found","error_description":"Could not find application for acme/app from URI: acme/app/users"}';
    expect(explainer.explain(text).responses.map(({ verdict }) => verdict)).not.toContain('exact');
  });

  it('an unknown message has no unlikely candidates', () => {
    const [answer] = explainer.explain(
      '{"error":"made_up","error_description":"the moon is not made of this cheese"}',
    ).responses;
    expect(answer).toMatchObject({ verdict: 'unknown', candidates: [] });
  });
});

describe('a client that prints its own error as JSON shows the status', () => {
  it.each([
    ['axios', '{"message":"Request failed with status code 401","name":"AxiosError","code":"ERR_BAD_REQUEST"}', 401],
    [
      'got',
      '{"errorType":"HTTPError","errorMessage":"Response code 403 (Forbidden)","code":"ERR_NON_2XX_3XX_RESPONSE"}',
      403,
    ],
    [
      'Angular',
      '{"status":429,"statusText":"Too Many Requests","url":"https://a1.easemob.com/acme/prod/users","ok":false,"name":"HttpErrorResponse","message":"Http failure response for https://a1.easemob.com/acme/prod/users: 429 Too Many Requests","error":null}',
      429,
    ],
  ])('%s', (_, text, status) => {
    expect(answers(text)).toEqual([[status, null]]);
  });
});

describe('cells of a row', () => {
  it.each([
    ['in code marks', '| `404` | `resource_not_found` | `grpID 2491 does not exist!` | x |', 404],
    ['in bold', '**404** | **resource_not_found** | grpID 2491 does not exist!', 404],
    ['of an HTML table', '<tr><td>404</td><td>resource_not_found</td><td>grpID 2491 does not exist!</td></tr>', 404],
    ['parted by commas', '404,resource_not_found,"grpID 2491 does not exist!",群组不存在', 404],
  ])('%s', (_, text, status) => {
    expect(answers(text)).toEqual([[status, 'group-id-not-found']]);
  });

  it('a message in Chinese prose ends at its punctuation', () => {
    expect(answers('创建聊天室返回 403，exceed_limit：title cannot exceed to 128，这个长度能调吗')).toEqual([
      [403, 'chatroom-name-too-long'],
    ]);
  });
});

describe('advice about another resource or service', () => {
  it('an entry about a chatroom does not rank above one about a group if the call is about a group', () => {
    const item = { result: false, action: 'remove_member', reason: "user: b doesn't exist in group: 23", user: 'b' };
    const answer = { action: 'delete', uri: 'https://a1.easemob.com/acme/prod/chatgroups/23/users/a,b', data: [item] };
    const [explained] = explainer.explain(
      JSON.stringify({ ...answer, timestamp: 1715049104000, duration: 3 }),
    ).responses;
    expect(explained?.candidates[0]?.id).not.toBe('removed-user-not-in-chatroom');
  });

  it.each([
    ['the name of a group', 'PUT https://a1.easemob.com/acme/app/chatgroups/12', 'title cannot exceed to 1024'],
    ['the description of a group', 'PUT https://a1.easemob.com/acme/app/chatgroups/12', 'desc cannot exceed to 2048'],
    ['the avatar of a chatroom', 'POST https://a1.easemob.com/acme/app/chatrooms', 'avatar length is too big'],
  ])('a limit of another call is not the one for %s', (_, call, message) => {
    const body = JSON.stringify({ error: 'exceed_limit', error_description: message });
    const [answer] = explainer.explain(`${call} -> 403 ${body}`).responses;
    expect(answer?.verdict).toBe('unknown');
  });

  it.each([
    { message: "Invitee's contact max count", never: 'inviter-contact-limit' },
    { message: "Inviter's contact max count", never: 'invitee-contact-limit' },
    { message: 'appKey:acme#app has create too many groups!', never: 'app-created-too-many-chatrooms' },
    { message: 'appKey:acme#app has create too many chatrooms!', never: 'app-created-too-many-groups' },
    { message: 'broadcast message limit exceeded', never: 'chatroom-broadcast-limit' },
  ])('the limit in “$message” is not that of $never', ({ message, never }) => {
    const body = JSON.stringify({ error: 'exceed_limit', timestamp: 1, duration: 0, error_description: message });
    const [answer] = explainer.explain(body).responses;
    expect(answer?.candidates[0]?.id).not.toBe(never);
  });

  it.each(['Usergrid', 'Keycloak', 'Apigee', 'Tencent Cloud IM', 'RongCloud'])(
    'a body next to “%s” is not certain to be from this service',
    (service) => {
      const body =
        '{"error":"organization_application_not_found","error_description":"Could not find application for acme/app from URI: acme/app/users"}';
      for (const text of [`Response from the ${service} API: ${body}`, `${body}\n(this was ${service})`])
        expect(explainer.explain(text).responses.map(({ verdict }) => verdict)).not.toContain('exact');
    },
  );

  it.each(['unauthorized', 'forbidden_op', 'exceed_limit'])(
    'a body with %s and no message picks none of its many entries',
    (error) => {
      const [answer] = explainer.explain(JSON.stringify({ error, timestamp: 1, duration: 0 })).responses;
      expect(answer?.response.error).toBe(error);
      expect(['exact', 'likely', 'ambiguous']).not.toContain(answer?.verdict);
    },
  );

  it('a failure inside an answer to one call is not that of another call', () => {
    const item = { result: false, action: 'remove_member', reason: "user: b doesn't exist in group: 23", user: 'b' };
    const uri = 'https://a1.easemob.com/acme/prod/chatgroups/23/users/a,b';
    const answer = { action: 'delete', uri, data: [item], timestamp: 1715049104000, duration: 3 };
    expect(explainer.explain(JSON.stringify(answer)).responses.map(({ verdict }) => verdict)).toEqual(['unknown']);
  });

  it('a body that lost its message picks none of the five entries of its type', () => {
    const cut = 'POST https://a1.easemob.com/acme/prod/token -> 400 {"error":"invalid_grant","timestamp":17252569';
    const [answer] = explainer.explain(cut).responses;
    expect(answer).toMatchObject({ verdict: 'unknown', response: { status: 400, error: 'invalid_grant' } });
    expect(answer?.candidates.length).toBeGreaterThan(2);
  });

  it('IdentityServer answers in nearly the same words', () => {
    const text = '{"error":"invalid_grant","error_description":"Invalid username or password"} // IdentityServer4';
    expect(explainer.explain(text).responses.map(({ verdict }) => verdict)).not.toContain('exact');
  });

  it('another service after a body makes an inherited wording uncertain', () => {
    const text =
      '{"error":"organization_application_not_found","timestamp":1454000000000,"duration":0,"error_description":"Could not find application for test/app from URI: test/app/users"}\nusergrid on tomcat';
    expect(explainer.explain(text).responses.map(({ verdict }) => verdict)).toEqual(['likely']);
  });

  it('a status alone does not identify an entry of another call', () => {
    const [answer] = explainer.explain('POST https://a1.easemob.com/acme/prod/users -> 401').responses;
    expect(answer).toMatchObject({ verdict: 'status-only', candidates: [] });
  });
});
