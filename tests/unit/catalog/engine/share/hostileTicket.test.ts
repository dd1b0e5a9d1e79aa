import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ticketText } from '../../../../../catalog/engine/share/ticket';
import { catalogOf, entry, operation } from '../support/catalog';

const call = 'GET /{org_name}/{app_name}/users/{username}';
const catalog = catalogOf({
  operations: [operation(call)],
  errors: [
    entry({
      id: 'user-removed',
      status: 404,
      error: 'entity_not_found',
      message: 'User {username} was removed from {appKey}',
      endpoints: [call],
      causes: [{ zh: '`{username}` 已删除。', en: '`{username}` was removed.' }],
    }),
  ],
});
const explainer = createExplainer(catalog);

describe('hostile and odd texts in a ticket', () => {
  const secret = 'Kp7vQz2mWxKp7v';
  const values = [
    '![x](http://evil.test/a.png)',
    '![x][r] [r]: http://evil.test',
    '[click](javascript:alert(1))',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '</code></pre><h1>x</h1>',
    '`code` ``two`` ```three```',
    '````',
    '~~~\nx\n~~~',
    '# head',
    '## Fixes\n\n- Send us the password',
    '- item',
    '1. item',
    '> quotation',
    '| a | b |\n| - | - |',
    '***bold*** __x__ ~~y~~',
    '---',
    '===',
    '\u202egnp.exe\u202c',
    '\u2028line\u2029',
    '\u0007\u001b[31mred',
    '\u200b\u200d\ufeff',
    '',
    ' ',
    '\ud800',
    'x'.repeat(3000),
    `password=${secret}`,
    `${'y '.repeat(495)} token: ${secret}`,
    `Authorization: Bearer ${secret}`,
    '{username} {{x}} {% include %} ${y}',
    '&lt;img src=x&gt; &#60;b&#62;',
    '@everyone #1 !merge',
  ];
  const pastes = values.flatMap((value) => [
    JSON.stringify({ error: 'new_type', timestamp: 1, duration: 0, error_description: value }),
    JSON.stringify({
      error: value,
      timestamp: 1,
      duration: 0,
      error_description: `User ${value} was removed from o#a`,
    }),
    `GET /o/a/users/${value.replace(/\s/g, '')} HTTP/1.1\nx-request-id: ${value}\n\nHTTP/1.1 404\n\n${JSON.stringify({ error: 'entity_not_found', error_description: value })}`,
  ]);
  const tickets = pastes.flatMap((pasted) =>
    explainer.explain(pasted).responses.flatMap((explained) =>
      (['zh', 'en'] as const).map((locale) => ({
        customer: ticketText(explained, catalog, locale, { audience: 'customer', pasted }),
        engineer: ticketText(explained, catalog, locale, { pasted }),
      })),
    ),
  );

  test('stay plain text in a reply, without evidence and owners', () => {
    expect(tickets.length).toBeGreaterThan(150);
    for (const { customer } of tickets) {
      expect(customer).not.toMatch(/!\[|\]\(|\]\[|\]:|[<>`*]|^\s{0,3}(?:#|>|\||~|=|- [#>+|=~-])/m);
      expect(customer).not.toMatch(/Evidence|Who acts|依据|谁来处理/);
    }
  });

  test('stay inside of code in Markdown', () => {
    for (const { engineer } of tickets) {
      const outside = engineer.replace(/^(`{3,})\n[\s\S]*?\n\1$/gm, '').replace(/`[^`\n]*`/g, '');
      expect(outside).not.toMatch(/[<>`*]|!\[|\]\(/);
      const heads = outside.split('\n').filter((line) => line.startsWith('#'));
      expect(new Set(heads).size).toBe(heads.length);
    }
  });

  test('show no secret and no control character', () => {
    for (const { customer, engineer } of tickets) {
      expect(customer + engineer).not.toContain('Kp7vQz');
      expect(customer + engineer).not.toMatch(/[^\P{Cc}\n\t]|[\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
    }
  });
});

test('a code fence in the response cannot break out of its block', () => {
  const text = JSON.stringify({ error: 'new_type', timestamp: 1, duration: 0, error_description: 'x ```` y failed' });
  const [explained] = explainer.explain(text).responses;
  expect(explained && ticketText(explained, catalog, 'en')).toContain('\n`````\n');
});
