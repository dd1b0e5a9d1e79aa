import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const found = (text: string): { verdict: string; id: string | undefined }[] =>
  explainer.explain(text).responses.map(({ verdict, candidates }) => ({ verdict, id: candidates[0]?.id }));

const sameOwner = '"error":"forbidden_op","error_description":"new owner and old owner are the same"';
const likely = [{ verdict: 'likely', id: 'new-owner-already-owner' }];
const exact = [{ verdict: 'exact', id: 'new-owner-already-owner' }];

describe('a message of this API is not certain if the headers show another server', () => {
  test.each([
    ['a framework', 'X-Powered-By: Express'],
    ['a framework behind nginx', 'Server: nginx\nX-Powered-By: PHP/8.2.1'],
    ['a server of another platform', 'Server: Kestrel'],
    ['a server of Python', 'date: Sat, 03 May 2025 02:00:00 GMT\nserver: uvicorn'],
    ['a server with its version', 'Server: WSGIServer/0.2 CPython/3.10'],
    ['a cloud', 'x-amzn-RequestId: 2f6c'],
    ['a cloud front end', 'server: Google Frontend\nvia: 1.1 google'],
    ['a realm', 'WWW-Authenticate: Bearer realm="orders"'],
  ])('%s', (_, headers) => {
    expect(found(`HTTP/1.1 403 Forbidden\n${headers}\nContent-Type: application/json\n\n{${sameOwner}}`)).toEqual(
      likely,
    );
  });

  test.each([
    ['curl -v', `< HTTP/1.1 403 Forbidden\n< x-powered-by: ASP.NET\n<\n{${sameOwner}}`],
    ['an object', `{ status: 403, headers: { 'x-powered-by': 'Express' }, data: {${sameOwner}} }`],
    [
      'a HAR entry',
      `{"request":{"method":"PUT","url":"https://crm.example/owner"},"response":{"status":403,"headers":[{"name":"X-Powered-By","value":"Next.js"}],"content":{"text":${JSON.stringify(`{${sameOwner}}`)}}},"time":12}`,
    ],
  ])('as %s prints them', (_, text) => {
    expect(found(text)).toEqual(likely);
  });

  test.each([
    ['nginx', 'Server: nginx/1.24.0'],
    ['openresty', 'Server: openresty\nX-Application-Context: application:8080'],
    ['the vendor’s realm', 'WWW-Authenticate: OAuth realm="easemob"'],
    ['a proxy that only adds itself', 'Server: nginx\nVia: 1.1 proxy.example (squid)'],
  ])('but it is behind %s', (_, headers) => {
    expect(found(`HTTP/1.1 403 Forbidden\n${headers}\n\n{${sameOwner}}`)).toEqual(exact);
  });

  test('headers of the response before do not count', () => {
    const first =
      'HTTP/1.1 404 Not Found\nX-Powered-By: Express\n\n{"error":"no_such_page","error_description":"gone"}';
    expect(found(`${first}\n\nHTTP/1.1 403 Forbidden\nServer: nginx\n\n{${sameOwner}}`).at(-1)).toEqual(exact[0]);
  });
});

describe('a message of this API is not certain in a body with fields of another service', () => {
  test.each([
    ['a trace', `{"success":false,"traceId":"a8c1",${sameOwner}}`],
    ['a path', `{${sameOwner},"path":"/crm/customers/7/owner","timestamp":1741659295101}`],
    ['a request id', `{"requestId":"4c1b-22",${sameOwner}}`],
    ['a link to documents', `{${sameOwner},"documentation_url":"https://dev.shop.example/errors"}`],
  ])('%s', (_, body) => {
    expect(found(body)).toEqual(likely);
  });

  test.each([
    `{"timestamp":"2026-11-28T02:11:09.120+00:00","status":400,"error":"Bad Request","message":"groupId can not be null!","path":"/api/user"}`,
    `{"ok":false,"error_code":403,"description":"new owner and old owner are the same"}`,
    `{"errcode":7,"reason":"new owner and old owner are the same"}`,
  ])('another shape: %s', (body) => {
    expect(explainer.explain(body).responses.map(({ verdict }) => verdict)).toEqual(['likely']);
  });

  test('but it is with the path of a record of the call', () => {
    const call = '"method":"PUT","path":"/acme/im/chatgroups/11","status":403';
    expect(explainer.explain(`{${call},${sameOwner}}`).responses.map(({ verdict }) => verdict)).toEqual(['exact']);
  });

  test('an RFC 9457 problem', () => {
    const problem = `{"type":"about:blank","title":"Forbidden","status":403,"detail":"new owner and old owner are the same","instance":"/teams/3"}`;
    expect(found(problem)).toEqual(likely);
  });

  test.each(['com.shop.crm.ForbiddenOpException', 'Shop.Crm.OwnerException'])(
    'the exception class of another company: %s',
    (exception) => {
      expect(found(`{${sameOwner},"exception":"${exception}"}`)).toEqual(likely);
    },
  );

  test.each(['ForbiddenOpException', 'com.easemob.group.exception.ForbiddenOpException', 'java.lang.RuntimeException'])(
    'but it is with the exception class %s',
    (exception) => {
      expect(found(`{${sameOwner},"exception":"${exception}"}`)).toEqual(exact);
    },
  );

  test('but it is with an exception class of the vendor, which a backend adds its trace to', () => {
    const body = `{"traceId":"a8c1",${sameOwner},"exception":"com.easemob.group.exception.ForbiddenOpException"}`;
    expect(found(body)).toEqual(exact);
  });
});

test('the name of another service in a body counts like one beside it', () => {
  const body = '{"error":"invalid_grant","error_description":"invalid password","domain":"acme.auth0.com"}';
  expect(found(body)).toEqual([{ verdict: 'likely', id: 'wrong-password' }]);
});

test('the first organization of a self-hosted Usergrid is not an App Key', () => {
  const body =
    '{"error":"auth_bad_access_token","timestamp":1736218344210,"duration":0,"error_description":"Unable to authenticate due to corrupt access token"}';
  const verdicts = [
    'http://127.0.0.1:8080/test-organization/test-app/users',
    'http://ug:8080/usergrid/test-organization/a/b',
  ];
  expect(verdicts.flatMap((url) => found(`curl -s ${url}\n${body}`)).map(({ verdict }) => verdict)).toEqual([
    'likely',
    'likely',
  ]);
});
