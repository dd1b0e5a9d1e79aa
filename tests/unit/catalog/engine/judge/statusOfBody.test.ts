import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { answers } from '../support/answers';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
/** Status, entry and verdict of each response in a text. */
const read = (text: string): unknown[] =>
  explainer
    .explain(text)
    .responses.map(({ response, candidates, verdict }) => [response.status, candidates[0]?.id ?? null, verdict]);

const tagNotFound =
  '{"error":"resource_not_found","timestamp":1700000001000,"duration":0,"error_description":"group tag not found"}';

describe('a status is that of the body', () => {
  it.each<[string, string]>([
    ["in Erlang's tuple", `{ok,404,[{<<"Content-Type">>,<<"text/plain">>}],<<${JSON.stringify(tagNotFound)}>>}`],
    ['in an object of an error class', 'ImError(code=404, error=resource_not_found, description=group tag not found)'],
    ['in Swift', 'Error: IMError(code: 404, error: "resource_not_found", errorDescription: "group tag not found")'],
    [
      'above it in Dart',
      `I/flutter ( 8123): DioException [bad response]: 404\nI/flutter ( 8123): Response: ${tagNotFound}`,
    ],
    [
      'several lines above it in a box',
      [
        '╔╣ DioError ║ Status: 404 Not Found ║ 52 ms',
        '║  https://a1.easemob.com/acme/im/chatrooms',
        `╚${'═'.repeat(240)}`,
        '╔ DioExceptionType.badResponse',
        `║    ${tagNotFound}`,
      ]
        .map((line) => `I/flutter ( 8123): ${line}`)
        .join('\n'),
    ],
    [
      'in the log of Laravel',
      `[2026-05-01 10:00:00] local.ERROR: Client error: \`PUT https://a1.easemob.com/acme/im/chatrooms\` resulted in a \`404 Not Found\` response:\n${tagNotFound}\n {"exception":"[object] (GuzzleHttp\\\\Exception\\\\ClientException(code: 404): Client error: \`PUT https://a1.easemob.com/acme/im/chatrooms\` resulted in a \`404 Not Found\` response at RequestException.php:113)"}`,
    ],
    ['named in an object of .NET', `{ StatusCode = NotFound, Content = ${tagNotFound} }`],
    ['alone above it', `flutter: 404\nflutter: ${tagNotFound}`],
    ['in bold letters', `Status: **404**\n\`\`\`json\n${tagNotFound}\n\`\`\``],
    ['behind a slash', `perhaps it is offline / 404 - ${JSON.stringify(tagNotFound)}`],
    ['behind it as code', `Optional(${tagNotFound}) code 404`],
    ['in quotes in a row of CSV', `2026-05-01 10:00:00,"404","${tagNotFound.replaceAll('"', '""')}"`],
    ['in the next message of a chat', `小王 14:05\n${tagNotFound}\n老李 14:06\n404 吧？`],
    [
      'in a line of its own log',
      `E/Volley: [412] Unexpected response code 404 for https://a1.easemob.com/\nD/Im: ${tagNotFound}`,
    ],
    ['in a sentence above the message', '修改标签失败：404\n原因是\ngroup tag not found\n确定'],
    ['beside its type, above the message', '404 resource_not_found\ngroup tag not found'],
    ['in Chinese brackets', '【返回码】404\n【返回内容】resource_not_found，group tag not found'],
    ['in the record of a tracer', '{"status":"error","http":{"status_code":404},"message":"tag: group tag not found"}'],
    ['with its type', '  -> http.status_code: Int(404)\n  -> exception.message: Str(group tag not found)'],
    [
      'in a list',
      '* **HTTP status:** 404\n* **error:** `resource_not_found`\n* **error_description:** `group tag not found`',
    ],
    ['in bold labels', '**Status**: 404\n**Error**: `resource_not_found`\n**Message**: `group tag not found`'],
  ])('%s', (_, text) => {
    expect(read(text).map((each) => (each as unknown[]).slice(0, 2))).toEqual([[404, 'chatroom-tag-not-found']]);
  });

  it('only if it is documented, or announced as a status', () => {
    expect(read(`tried 3 times, 500 in total ${tagNotFound}`)).toEqual([[null, 'chatroom-tag-not-found', 'exact']]);
  });

  it('in each of two rows', () => {
    const row = (message: string): string => `- **400** \`Bad Request\` — ${message}`;
    expect(read(`${row('The textList count exceeds the maximum number')}\n${row('text moderation not open')}`)).toEqual(
      [
        [400, 'keyword-lists-too-many', 'exact'],
        [400, 'text-moderation-not-enabled', 'exact'],
      ],
    );
  });
});

describe('a success beside a bulk answer with a failure', () => {
  const body =
    '{"action":"post","timestamp":1794532610011,"duration":4,"data":"failure","path":"/callbacks/storage/retry"}';

  it.each([
    `补发回调结果： 200 ${body}`,
    `200\n${body}`,
    `(200, '${body}')`,
    `| 补发 | 200 | ${body} |`,
    `put attr 200 resp=b'${body}'`,
    `post 200 body: ${body}`,
    `${body} 200`,
    `${body}\n200`,
  ])('is its status: %s', (text) => {
    expect(answers(text)).toEqual([[200, 'stored-callbacks-not-resent']]);
  });

  it('is no status of an error', () => {
    expect(answers('结果： 200 {"error":"illegal_argument","error_description":"username is not legal"}')).toEqual([
      [null, 'username-illegal'],
    ]);
  });

  it('is found in a text of a log record, with the call in one text', () => {
    const record = {
      level: 'warn',
      msg: 'label remove partly failed',
      req: 'DELETE https://a1.easemob.com/acme/im/push/label/vip/user',
      status: 200,
      resp: '{"timestamp":1794488531001,"data":{"success":["m_1"],"fail":{"m_3x":"user not exist"}},"duration":9}',
    };
    expect(answers(JSON.stringify(record))).toEqual([[200, 'push-label-user-not-removed']]);
    expect(answers(JSON.stringify({ ...record, req: 'POST /acme/im/push/label/vip/user HTTP/1.1' }))).toEqual([
      [200, 'push-label-user-not-added'],
    ]);
  });
});
