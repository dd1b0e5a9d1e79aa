import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ticketText } from '../../../../../catalog/engine/share/ticket';
import type { Explained } from '../../../../../catalog/engine/report';
import type { Locale } from '../../../../../catalog/engine/types';
import { catalogOf, entry, operation } from '../support/catalog';

const app = '/{org_name}/{app_name}';
const catalog = catalogOf({
  operations: [operation(`GET ${app}/users/{username}`)],
  errors: [
    entry({
      id: 'user-removed',
      status: 404,
      error: 'entity_not_found',
      message: 'User {username} was removed from {appKey}',
      endpoints: [`GET ${app}/users/{username}`],
      title: { zh: '用户已删除', en: 'The user was removed' },
      causes: [{ zh: '`{username}` 已删除。', en: '`{username}` was removed.' }],
      fixes: [
        { zh: '重新注册 {username}。', en: 'Register {username} again, see [retry](guide/retry).' },
        { zh: '别的接口。', en: 'For another call.', when: [`DELETE ${app}/users/{username}`] },
      ],
    }),
  ],
});
const explainer = createExplainer(catalog);
const paste = `GET /o/a/users/b%20ob HTTP/1.1
Host: a1.easemob.com
Authorization: Bearer YWMtSECRETSECRETSECRETSECRETSECRETSECRETSECRET

HTTP/1.1 404 Not Found

{"error":"entity_not_found","timestamp":1729497048000,"duration":0,"error_description":"User b ob was removed from o#a","token":"YWMtSECRETSECRET"}`;

function first(text: string): Explained {
  const [explained] = explainer.explain(text).responses;
  if (explained === undefined) throw new Error('nothing found');
  return explained;
}
const ticket = (text: string, locale: Locale): string =>
  ticketText(first(text), catalog, locale, { site: 'https://example.test/base' });

describe('ticketText', () => {
  test('contains the title, the causes, the fixes and a link', () => {
    const text = ticket(paste, 'en');
    expect(text).toContain('# The user was removed\n');
    expect(text).toContain('- Verdict: exact');
    expect(text).toContain('- Message: `User b ob was removed from o#a`');
    expect(text).toContain('- username: `b ob`');
    expect(text).toContain('- `b ob` was removed.');
    expect(text).toContain('- Register `b ob` again, see retry.');
    expect(text).toContain('- Retry: After a fix\n- Who acts: Calling code');
    expect(text).toContain('More: https://example.test/base/en/errors/user-removed');
  });

  test('reports that there is nothing to do if the state already exists', () => {
    const errors = catalog.errors.map((each) => ({ ...each, retry: 'never' as const, done: true as const }));
    const text = ticketText(first(paste), { ...catalog, errors }, 'en');
    expect(text).toContain('- Retry: Nothing to do: already done\n');
  });

  test('names the value that breaks a rule', () => {
    expect(ticket(paste, 'zh')).toContain('用户 ID “b ob” 含有不允许的字符');
  });

  test('leaves out fixes for other calls', () => {
    expect(ticket(paste, 'en')).not.toContain('For another call.');
  });

  test.each(['zh', 'en'] as const)('masks secrets in %s', (locale) => {
    expect(ticket(paste, locale)).not.toContain('SECRET');
  });

  test('is in the language asked for', () => {
    const text = ticket(paste, 'zh');
    expect(text).toContain('# 用户已删除');
    expect(text).toContain('- 结论：完全匹配');
    expect(text).toContain('https://example.test/base/errors/user-removed');
  });

  test('reports an unknown response without advice', () => {
    const text = ticket(
      '{"error":"new_type","timestamp":1,"duration":0,"error_description":"the shard is on fire"}',
      'en',
    );
    expect(text).toContain('# A response that is not in the catalog');
    expect(text).toContain('the shard is on fire');
    expect(text).not.toContain('## Fixes');
  });
});

describe('a ticket that can be sent as it is', () => {
  const hostile = '![x](http://evil.test/i.png) <img src=x> `code` ## head';
  const unknown = JSON.stringify({ error: 'new_type', timestamp: 1, duration: 0, error_description: hostile });

  test('to the customer contains what happened, what to do and whether to retry, but no evidence and owners', () => {
    const text = ticketText(first(paste), catalog, 'en', { site: 'https://example.test', audience: 'customer' });
    expect(text).toContain('HTTP 404 · entity_not_found · User b ob was removed from o#a');
    expect(text).toContain('- Register b ob again, see retry.');
    expect(text).toContain('Retry: After a fix\n');
    expect(text).toContain('More: https://example.test/en/errors/user-removed');
    expect(text).not.toMatch(/Evidence|Who acts|^#|`/m);
  });

  test('gives its time in UTC and in China', () => {
    expect(ticket(paste, 'en')).toContain('2024-10-21T07:50:48.000Z (2024-10-21 15:50:48 UTC+8)');
  });

  test('never lists a fact both as present and as absent', () => {
    expect(ticket(paste, 'en')).not.toContain('not in the response');
  });

  test('does not render pasted text as Markdown, HTML or an image', () => {
    const customer = ticketText(first(unknown), catalog, 'en', { audience: 'customer' });
    expect(customer).not.toMatch(/!\[|\]\(|<img|`/);
    const engineer = ticketText(first(unknown), catalog, 'en');
    expect(engineer).toContain("- Message: `![x](http://evil.test/i.png) <img src=x> 'code' ## head`");
  });

  test('masks before it shortens, and does not change the words of the catalog', () => {
    const text = JSON.stringify({
      error: 'new_type',
      timestamp: 1,
      duration: 0,
      error_description: `${'x '.repeat(490)} password=Kp7vQz2mWxKp7vQz2mWx`,
    });
    expect(ticketText(first(text), catalog, 'en')).not.toContain('Kp7vQz');
    const errors = catalog.errors.map((each) => ({ ...each, title: { zh: 'Token：有效期', en: 'token: Abc12345Xy' } }));
    expect(ticketText(first(paste), { ...catalog, errors }, 'en')).toContain('# token: Abc12345Xy\n');
  });

  test('lists the candidates of an ambiguous response and the question that decides, without advice', () => {
    const whole = first(paste);
    const [removed] = catalog.errors;
    const errors = catalog.errors.concat(removed ? [{ ...removed, id: 'user-gone' }] : []);
    const explained: Explained = {
      ...whole,
      verdict: 'ambiguous',
      candidates: whole.candidates.flatMap((candidate) => [candidate, { ...candidate, id: 'user-gone' }]),
      question: { fact: 'endpoint', options: ['GET /a', 'PUT /b'] },
    };
    const text = ticketText(explained, { ...catalog, errors }, 'en');
    expect(text).toContain('# Several errors fit this response\n');
    expect(text).toContain(
      '## It may be one of these\n\n- The user was removed (user-removed): /en/errors/user-removed',
    );
    expect(text).toContain('## Which call was it?\n\n- `GET /a`\n- `PUT /b`');
    expect(text).not.toContain('## Fixes');
  });

  test('lists the 200 and every failed item of a bulk response', () => {
    const failing = (subject: string, message: string): Explained => {
      const whole = first(paste);
      return {
        ...whole,
        response: {
          ...whole.response,
          status: null,
          message,
          succeeded: 1,
          failures: [{ field: 'data[].reason', subject, message }],
        },
      };
    };
    const text = ticketText(failing('u1', 'gone'), catalog, 'en', { siblings: [failing('u2', 'left')] });
    expect(text).toContain('- Status: `200`');
    expect(text).toContain('## 2 of 3 items failed\n\n- `u1` `gone`\n- `u2` `left`');
  });
});

describe('a ticket for engineers', () => {
  const two = [1729497048000, 1729500648000]
    .map((time) => `x-request-id: 7f3a-22${time % 7}\n${paste.replace('1729497048000', String(time))}`)
    .join('\n\n');

  test('has the App Key, the request ID, and first time, last time and count', () => {
    const explained = first(two);
    const text = ticketText(explained, catalog, 'en', { pasted: two });
    expect(text).toContain('- App Key: `o#a`\n');
    expect(text).toContain('- First: `2024-10-21T07:50:48.000Z (2024-10-21 15:50:48 UTC+8)`\n');
    expect(text).toContain('- Last: `2024-10-21T08:50:48.000Z (2024-10-21 16:50:48 UTC+8)`\n- Count: 2\n');
    expect(text).toContain('- Request ID: `7f3a-22');
  });

  test('uses count and times from the caller if they are given', () => {
    const explained = first(paste);
    const seen = { count: 300, first: 1729497048000, last: 1729500648000 };
    expect(ticketText(explained, catalog, 'en', { seen })).toContain('- Count: 300\n');
  });

  test('reports that the fix of an entry depends on the call, and not that several errors fit', () => {
    const explained = first(paste);
    const question = { fact: 'endpoint' as const, options: ['GET /a'] };
    const text = ticketText({ ...explained, verdict: 'ambiguous', question }, catalog, 'en');
    expect(text).toContain('- Verdict: known; the fix depends on the call\n');
    expect(text).toContain('## Which call was it?\n\n- `GET /a`');
    expect(text).not.toContain('Several errors');
  });
});
