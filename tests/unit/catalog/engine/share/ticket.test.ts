import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ticketText } from '../../../../../catalog/engine/share/ticket';
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

function ticket(text: string, locale: Locale): string {
  const [explained] = explainer.explain(text).responses;
  if (explained === undefined) throw new Error('nothing found');
  return ticketText(explained, catalog, locale, { site: 'https://example.test/base' });
}

describe('ticketText', () => {
  test('says what it is, why, what to do and where to read more', () => {
    const text = ticket(paste, 'en');
    expect(text).toContain('# The user was removed\n');
    expect(text).toContain('- Verdict: exact');
    expect(text).toContain('- Message: `User b ob was removed from o#a`');
    expect(text).toContain('- username: `b ob`');
    expect(text).toContain('- b ob was removed.');
    expect(text).toContain('- Register b ob again, see retry.');
    expect(text).toContain('- Retry: After a fix\n- Who acts: Calling code');
    expect(text).toContain('More: https://example.test/base/en/errors/user-removed');
    expect(text).toContain('- Time: `2024-10-21T07:50:48.000Z`');
  });

  test('of what is so already says that there is nothing to do', () => {
    const errors = catalog.errors.map((each) => ({ ...each, retry: 'never' as const, done: true as const }));
    const [explained] = explainer.explain(paste).responses;
    const text = explained && ticketText(explained, { ...catalog, errors }, 'en');
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

  test('an unknown response is told as such, without advice', () => {
    const text = ticket(
      '{"error":"new_type","timestamp":1,"duration":0,"error_description":"the shard is on fire"}',
      'en',
    );
    expect(text).toContain('# A response that is not in the catalog');
    expect(text).toContain('the shard is on fire');
    expect(text).not.toContain('## Fixes');
  });

  test('a code fence in the response cannot break out of its block', () => {
    const text = ticket('{"error":"new_type","timestamp":1,"duration":0,"error_description":"x ```` y failed"}', 'en');
    expect(text).toContain('\n`````\n');
  });
});
