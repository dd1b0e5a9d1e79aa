import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const verdictsOf = (text: string): string[] => explainer.explain(text).responses.map(({ verdict }) => verdict);

const words = 'message recall service is unopened';
const sent = `{"from":"a","to":["b"],"type":"txt","body":{"msg":"${words}"}}`;
const kept = `{"msg_id":"1","timestamp":1718273645120,"to":"b","from":"a","chat_type":"chat","payload":{"ext":{},"bodies":[{"msg":"${words}","type":"txt"}]}}`;
const password = '{"newpassword":"newpassword is required"}';
const send = 'https://a1.easemob.com/acme/chat/messages/users';
const change = 'https://a1.easemob.com/acme/chat/users/tom/password';
const done = '{"action":"post","data":{"b":"1"},"timestamp":1718273645120,"duration":1}';
const failed =
  '{"error":"illegal_argument","timestamp":1718273645120,"duration":0,"error_description":"newpassword is required"}';
const head =
  'PUT /acme/chat/chatrooms/1 HTTP/1.1\nHost: a1.easemob.com\nContent-Type: application/json\nAuthorization: Bearer x\n\n';

const har = (posted: string, status: number, content: string): string =>
  JSON.stringify({
    log: {
      entries: [
        {
          startedDateTime: '2024-06-13T10:14:05.120Z',
          time: 132.4,
          request: { method: 'POST', url: send, headers: [], postData: { mimeType: 'application/json', text: posted } },
          response: { status, statusText: '', headers: [], content: { mimeType: 'application/json', text: content } },
        },
      ],
    },
  });

describe('text in a request is not a response', () => {
  test.each([
    ['in the data of curl', `curl -X POST ${send} -d '${sent}'`],
    ['in a command on several lines', `curl -X PUT '${change}' \\\n  -H 'A: b' \\\n  --data-raw '${password}'`],
    ['in escaped double quotes', `curl -X PUT ${change} -d "${password.replaceAll('"', '\\"')}"`],
    [
      'in the quotation marks of cmd.exe',
      `curl ^"${change}^" ^\n  --data-raw ^"${password.replaceAll('"', '^\\^"')}^"`,
    ],
    ['in the data of wget', `wget -qO- --post-data='${password}' ${change}`],
    ['after -d without its command', `PUT /acme/chat/users/tom/password -d '${password}'`],
    ["in PowerShell's body", `Invoke-RestMethod -Method Put -Uri ${change} -Body '${password}'`],
    ['in a message as it is sent', sent],
    ['in several of them', `[${sent},${sent}]`],
    ['in one that is cut off', sent.slice(0, -8)],
    [
      'in the older form',
      `{"target_type":"users","target":["b"],"msg":{"type":"txt","msg":"${words}"},"from":"admin"}`,
    ],
    ['in a stored message', kept],
    ['in a list of stored messages', `{"data":[${kept}]}`],
    [
      'in a stored message whose payload is text',
      `{"from":"a","payload":${JSON.stringify(`{"bodies":[{"msg":"${words}"}]}`)}}`,
    ],
    ['in a log', `2024-06-13 18:14:05 INFO sending: ${sent}`],
    ['in a string of a JSON log', JSON.stringify({ level: 'info', msg: `sending ${sent}` })],
    ['in the field of a JSON log', JSON.stringify({ level: 'info', request_body: password, status: 200 })],
    ['below the head of a request', `${head}{"name":"title cannot exceed to 128"}`],
    ['below the URL of a request file', `PUT ${change}\nContent-Type: application/json\n\n${password}`],
    ["behind the URL in a client's code", `requests.put('${change}', json=${password})`],
    [
      "in a client's request, without an answer",
      `Error: timeout {\n config: {\n method: 'put',\n url: '${change}',\n data: '${password}'\n }\n}`,
    ],
    ['that looks like an error itself', `{"from":"a","to":["b"],"type":"txt","body":{"msg":"hi"},"ext":${failed}}`],
  ])('%s', (_, text) => {
    expect(verdictsOf(text)).toEqual([]);
  });
});

describe('a success after a request is the only response', () => {
  test.each([
    ['in a log', `2024-06-13 18:14:05 INFO sending: ${sent}\n2024-06-13 18:14:06 INFO easemob answered 200 ${done}`],
    [
      'behind the call in a log',
      `2024-06-13 18:14:05 INFO PUT ${change} body=${password}\n2024-06-13 18:14:06 INFO 200 ${done}`,
    ],
    [
      "in OkHttp's log",
      `--> PUT ${change}\nContent-Type: application/json\n\n${password}\n--> END PUT (41-byte body)\n<-- 200 OK ${change} (63ms)\n\n${done}\n<-- END HTTP`,
    ],
    ['below heads', `${head}{"name":"title cannot exceed to 128"}\n\nHTTP/1.1 200 OK\n\n${done}`],
    ['in a HAR file', har(sent, 200, done)],
    ['in a HAR file with harmless words', har('{}', 200, done)],
    ['in a HAR file whose request looks like an error', har(failed, 200, done)],
  ])('%s', (_, text) => {
    expect(verdictsOf(text)).toEqual(['not-an-error']);
  });
});

describe('an error after a request is found', () => {
  test.each([
    ['below a command', `curl -X PUT ${change} -d '{}'\n${failed}`],
    ['as a message below a command', `curl -X PUT ${change} -d '{}'\nnewpassword is required`],
    [
      'below a head, without the head of the answer',
      `PUT /acme/chat/users/tom/password HTTP/1.1\nHost: a1.easemob.com\n\n${failed}`,
    ],
    ['in a log', `2024-06-13 18:14:05 INFO PUT ${change} body={}\n2024-06-13 18:14:06 WARN 400 ${failed}`],
    ['behind the call', `PUT ${change} ${failed}`],
    [
      "in a log's record of the request",
      JSON.stringify({ level: 'error', request: { method: 'PUT', url: change, error: 'newpassword is required' } }),
    ],
    ['in the record of a JSON log', JSON.stringify({ level: 'error', msg: 'newpassword is required', url: change })],
  ])('%s', (_, text) => {
    const { responses } = explainer.explain(text);
    expect(responses.map(({ candidates }) => candidates[0]?.id)).toEqual(['new-password-missing']);
  });

  test('also in a HAR file whose request contains another message', () => {
    const { responses } = explainer.explain(har(sent, 400, failed));
    expect(responses.map(({ candidates }) => candidates[0]?.id)).toEqual(['new-password-missing']);
  });
});

test('statuses inside the request belong to no response', () => {
  expect(verdictsOf(`{"from":"a","to":["b"],"type":"txt","body":{"msg":"HTTP/1.1 403 Forbidden"}}`)).toEqual([]);
});
