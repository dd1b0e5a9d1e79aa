import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const found = (text: string) =>
  explainer.explain(text).responses.map(({ verdict, candidates }) => [verdict, candidates[0]?.id]);

const sameOwner = 'new owner and old owner are the same';
const likely = [['likely', 'new-owner-already-owner']];
const exact = [['exact', 'new-owner-already-owner']];

describe('a message in free text is not certain if the reader’s own program may have written it', () => {
  test.each([
    ['an exception class of another company', `Caused by: com.shop.crm.ForbiddenOpException: ${sameOwner}`],
    ['an exception class of Python', `shop.errors.Denied: ${sameOwner}`],
    ['an exception class of PHP', `App\\Exceptions\\Denied: ${sameOwner}`],
    ['an exception class of .NET', `Unhandled exception. Shop.Crm.OwnerException: ${sameOwner}`],
    ['a source file behind it', `403 FORBIDDEN "${sameOwner}" (ContractController.java:88)`],
    ['a logger of another company', `12:03:09.120 ERROR c.shop.docs.OwnerController : ${sameOwner}, docId=778`],
    [
      'a stack trace',
      `java.lang.IllegalStateException: ${sameOwner}\n\tat cn.shop.ContractService.change(ContractService.java:41)`,
    ],
    ['code that throws it', `throw new ForbiddenException("${sameOwner}");`],
    ['code that tests it', `await expect(transfer(me)).rejects.toThrow('${sameOwner}');`],
    ['a line of a source file', `2026/01/05 10:00:00 main.go:42: transfer: ${sameOwner}\nexit status 1`],
    ['a constant in code', `  SAME_OWNER: '${sameOwner}',\n`],
    [
      'code that answers with it',
      `res.status(403).json({ error: 'forbidden_op', error_description: '${sameOwner}' });`,
    ],
    ['code with the error type', `body(new ApiError("forbidden_op", "${sameOwner}"))`],
    ['a row of a database', `INSERT INTO texts VALUES (403, 'OWNER_SAME', '${sameOwner}');`],
    ['an RPC error', `rpc error: code = PermissionDenied desc = ${sameOwner}`],
    ['the short name of another service', `云信服务端返回 403：${sameOwner}`],
    ['the name of another API', `Discord API 403: ${sameOwner}`],
    ['an API with a name of its own', `Response of the Billing API:\n403 forbidden_op ${sameOwner}`],
    ['a label with a name', `git push: remote: error: ${sameOwner}`],
    ['a label with the number of another scheme', `ERROR 1644 (45000): ${sameOwner}`],
    ['a label with a sentence', `admission rule denied the request: ${sameOwner}`],
    ['a name in brackets', `10:00:00 ERROR [OwnersService] ${sameOwner}`],
    ['a key of a file with texts', `error.owner.same=${sameOwner}`],
    ['the number of another scheme behind it', `✘ ${sameOwner} [code: 10000]`],
    ['a name in another cell', `Ory Kratos | 403 | ${sameOwner}`],
    ['a name before a dash', `The mount was refused - ${sameOwner}`],
    ['an error prefix of a database', `-ERR ${sameOwner}`],
    ['an XML error of a storage', `<Error><Code>AccessDenied</Code><Message>${sameOwner}</Message></Error>`],
    ['another product of the vendor', `Agora RTC join failed: errorCode 110, ${sameOwner}`],
    ['an API with two words for a name', `## Order system API\n- 403 forbidden_op: ${sameOwner}`],
    ['an assertion about a body', `expect(body).toEqual({ error: 'forbidden_op', error_description: '${sameOwner}' })`],
    ['the state of a database', `Msg 50000, Level 16, State 1, Line 12\n${sameOwner}`],
    ['a class of another Apache project', `org.apache.kafka.common.errors.GroupException: ${sameOwner}`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual(likely);
  });

  test.each([
    ['a class of the Java library', `java.lang.RuntimeException: ${sameOwner}`],
    ['a class of an HTTP client', `feign.FeignException$Forbidden: ${sameOwner}`],
    ['a class of an HTTP client of PHP', `GuzzleHttp\\Exception\\ClientException: ${sameOwner}`],
    ['a class of the .NET library', `System.Net.Http.HttpRequestException: ${sameOwner}`],
    ['the vendor’s name beside it', `com.shop.im.EasemobClient: transfer failed: ${sameOwner}`],
    ['a quotation', `转让群主时提示 "${sameOwner}"，怎么办？`],
    ['an error type in front', `com.shop.im.ImClient - 403 forbidden_op ${sameOwner}`],
    ['a label with general words', `2026-11-28 10:00:00.120 ERROR Request failed: 403 forbidden_op: ${sameOwner}`],
    ['a label in Chinese', `转让群主时的 error 信息：${sameOwner}`],
    ['the REST API named', `We call the REST API and it says "${sameOwner}"`],
    ['a number of a list', `1. 403 forbidden_op: ${sameOwner}`],
  ])('but it is with %s', (_, text) => {
    expect(found(text)).toEqual(exact);
  });

  test('a body is certain in any log', () => {
    const body = `{"error":"forbidden_op","timestamp":1767000000000,"duration":0,"error_description":"${sameOwner}"}`;
    const trace = 'at com.shop.im.ImClient.call(ImClient.java:80)';
    expect(found(`com.shop.im.ImApiException: 403 ${body}\n\t${trace}`)).toEqual(exact);
  });
});

describe('a message is not certain if a server of the reader is named as the one that answered', () => {
  const body = `{"error":"forbidden_op","error_description":"${sameOwner}"}`;

  test.each([
    `Our own billing service answered "${sameOwner}"`,
    `easemob is fine, but our own gateway says: ${body}`,
    `${body}  our CRM answers this`,
    `我们自己的服务返回 403：${sameOwner}`,
    `自家订单系统返回：${body}`,
    `自研的 user-center 返回 403 ${body}`,
    `我们内部的 login-server 报 403：${body}`,
    `我们自己的商品服务提示 ${sameOwner}`,
    `${body}（我们自己的商品服务）`,
    `商品服务是我们自己写的，返回 403 forbidden_op ${sameOwner}`,
    `The message "${sameOwner}" is sent by our product service`,
    `自建的鉴权中心报错：${body}`,
    `公司内部 OA 系统弹窗提示“${sameOwner}”`,
    `会员服务抛出 ${sameOwner}，与即时通讯无关`,
    `INFO PUT /contracts/11/owner -> 403 forbidden_op: ${sameOwner}`,
    `| PUT /owners | 403 | ${sameOwner} |`,
    `"PUT /owners/11 HTTP/1.1" 403 ${body}`,
    `403 ${body} from contracts.default.svc`,
    `# 会员中心接口文档\n| 403 | forbidden_op | ${sameOwner} |`,
  ])('%s', (text) => {
    expect(found(text)).toEqual(likely);
  });

  test.each([
    `Our backend calls the API and gets 403: ${body}`,
    `Calling the REST API from our Django backend: 403 ${body}`,
    `我们的服务端调用转让群主接口，返回 403：${sameOwner}`,
    `请求经过我们自己的网关转发，返回 ${body}`,
    `my backend API: easemob answered ${body}`,
    `INFO PUT /acme/im/chatgroups/11 -> 403 forbidden_op: ${sameOwner}`,
    `INFO POST /backend/transfer resp=${body}`,
    `# IM 接口文档\n| 403 | forbidden_op | ${sameOwner} |`,
    `后台系统是我们自己写的，调环信转让群主：${body}`,
    `系统是内部的，走网关调 IM：${body}`,
    `exception thrown by our HTTP client: HTTP 403 ${body}`,
    `The request sent by our backend failed: ${body}`,
  ])('but not if it only calls or passes on: %s', (text) => {
    expect(found(text)).toEqual(exact);
  });
});

test('an OAuth error is not certain behind the name of a program', () => {
  const body = '{"error":"invalid_grant","error_description":"invalid password"}';
  expect(found(`auth-center: ${body}`)).toEqual([['likely', 'wrong-password']]);
  expect(found(`response: ${body}`)).toEqual([['exact', 'wrong-password']]);
});

test('the status of a request to the reader’s own server stays a status', () => {
  expect(found('INFO GET /orders/7 -> 503')).toEqual([['status-only', undefined]]);
});

test.each(['"trace":"at OwnersService"', '"errMsg":"request:fail 403"', '"field":"owner"', '"i18nKey":"owner.same"'])(
  'a body is not certain with the field %s',
  (field) => {
    const body = `{${field},"error":"forbidden_op","error_description":"${sameOwner}"}`;
    expect(found(body)).toEqual(likely);
  },
);

describe('fields that only other services send', () => {
  const fields = `error="forbidden_op" error_description="${sameOwner}"`;

  test.each(['traceId=9f', 'service=crm path=/crm/owner', 'request_id=11-22'])(
    'a body written as key=value is not certain beside %s',
    (others) => {
      expect(found(`${others} ${fields}`)).toEqual(likely);
      expect(found(`${fields} ${others}`)).toEqual(likely);
    },
  );

  test('do not count next to a call of this API', () => {
    const call = 'url=https://a1.easemob.com/acme/im/chatgroups/42 traceId=9f';
    expect(found(`${call} ${fields}`)).toEqual(exact);
  });
});

test.each(['api.agora.io/dev/v1/kicking-rule', 'api.sd-rtn.com/v1/apps/a1/acquire'])(
  'a call of the vendor’s other products is not a call of this API: %s',
  (url) => {
    const body = '{"error":"unauthorized","error_description":"Unable to authenticate (OAuth)"}';
    const [verdict] = found(`POST https://${url}\nHTTP/1.1 401 Unauthorized\n\n${body}`).map(([first]) => first);
    expect(verdict).not.toBe('exact');
    expect(found(`POST https://a41.chat.agora.io/41/7/users\nHTTP/1.1 401 Unauthorized\n\n${body}`)).toEqual([
      ['exact', 'access-token-rejected'],
    ]);
  },
);

test('an answer that another program may have written says so', () => {
  const [thrown, plain] = [`throw new Denied("${sameOwner}");`, sameOwner].map(
    (text) => explainer.explain(text).responses[0]?.cautions,
  );
  expect(thrown).toEqual(['other-api']);
  expect(plain).toEqual([]);
});
