import { describe, expect, it } from 'vitest';
import { answers } from '../support/answers';

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
      print: 'a listing in Chinese that ends with its status',
      text: '错误类型：exceed_limit；错误描述：desc cannot exceed to 512；状态码：403',
      expected: [[403, 'chatroom-description-too-long']],
    },
    {
      print: "Retrofit's error body",
      text: 'code=403 errorBody={"error":"forbidden_op","error_description":"user:amy is not admin of group:2310"}',
      expected: [[403, 'user-not-group-admin']],
    },
    {
      print: 'a map of Erlang',
      text: String.raw`#{status => 403, body => <<"{\"error\":\"forbidden_op\",\"error_description\":\"user:amy is not admin of group:2310\"}">>}`,
      expected: [[403, 'user-not-group-admin']],
    },
    {
      print: 'binaries of Erlang',
      text: '#{<<"error">> => <<"forbidden_op">>, <<"error_description">> => <<"user:amy is not admin of group:2310">>}',
      expected: [[null, 'user-not-group-admin']],
    },
    {
      print: 'a map of Elixir',
      text: String.raw`{:error, %{status_code: 403, body: "{\"error\":\"forbidden_op\",\"error_description\":\"user:amy is not admin of group:2310\"}"}}`,
      expected: [[403, 'user-not-group-admin']],
    },
    {
      print: 'Alamofire',
      text: 'ResponseValidationFailureReason.unacceptableStatusCode(code: 401)\n{"error":"unauthorized","timestamp":1,"error_description":"Unable to authenticate (OAuth)"}',
      expected: [[401, 'access-token-rejected']],
    },
    {
      print: 'a listing with pipes and no spaces',
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
      print: 'a listing separated by pipes',
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
