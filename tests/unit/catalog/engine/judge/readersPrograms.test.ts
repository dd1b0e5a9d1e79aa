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
    ['the name of another API', `Discord API 403: ${sameOwner}`],
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
  ])('but it is with %s', (_, text) => {
    expect(found(text)).toEqual(exact);
  });

  test('a body is certain in any log', () => {
    const body = `{"error":"forbidden_op","timestamp":1767000000000,"duration":0,"error_description":"${sameOwner}"}`;
    const trace = 'at com.shop.im.ImClient.call(ImClient.java:80)';
    expect(found(`com.shop.im.ImApiException: 403 ${body}\n\t${trace}`)).toEqual(exact);
  });
});

test.each(['"errMsg":"request:fail 403"', '"field":"owner"', '"i18nKey":"owner.same"'])(
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
