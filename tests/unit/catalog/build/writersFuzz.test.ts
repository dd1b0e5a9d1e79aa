import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importDocument } from '../../../../catalog/build/import';
import { loadCatalog, readCatalog } from '../../../../catalog/build/load';
import { addEntry } from '../../../../catalog/build/newEntry';
import { anyText, damaged, holds, rowOf } from '../engine/support/fuzz';
import { secretValue } from '../engine/support/secrets';
import { changedCatalog, smallCatalog } from './catalogFolder';
import { run } from './cli/run';

const small = loadCatalog(smallCatalog);
const page = readFileSync('tests/fixtures/documents/common-errors.zh.md', 'utf8');
const start = page.indexOf('|');
const tables = page.slice(start, start + 6000);
const marks = [
  '|',
  '\\|',
  '---',
  '| --- |',
  '\n',
  '`',
  '**',
  '[',
  '](',
  '<br/>',
  '&lt;',
  '403',
  '## ',
  '```',
  '\u001b[31m',
  '\u202e',
  '中',
];
const document = fc.oneof(damaged(fc.constant(tables), rowOf(marks, 12)), rowOf(marks, 40), anyText(60));

it('import reads any document without throwing', () => {
  holds(
    fc.property(document, (markdown) => {
      const { errorRows, statusRows, calls } = importDocument('x.md', markdown, small);
      expect(Math.min(errorRows, statusRows, calls)).toBeGreaterThanOrEqual(0);
    }),
    60,
  );
});

const message = fc.oneof(
  rowOf(
    [
      'user ',
      '{x}',
      "'",
      '"',
      '\\',
      ': ',
      ' #',
      '- ',
      '|',
      '>',
      '`',
      '%',
      '@',
      '</script>',
      '\n',
      '\u001b]0;x\u0007',
      '\u202e',
      '群组',
      '42 ',
      '--- ',
      '&a ',
      '*a ',
      'TODO',
    ],
    10,
  ),
  anyText(30),
);
const response = fc
  .record({
    error: fc.oneof(message, fc.constantFrom('forbidden_op', 'a_b')),
    message,
    token: secretValue,
    status: fc.integer({ min: 400, max: 599 }),
  })
  .map(({ error, message: error_description, token, status }) => ({
    token,
    text: `POST /o/a/chatgroups/1/users/bob HTTP/1.1\nAuthorization: Bearer ${token}\n\nHTTP/1.1 ${status} X\n\n${JSON.stringify({ error, timestamp: 1, duration: 0, error_description })}`,
  }));

it('new writes what can be read again, has no secret in it, and prints nothing that a terminal obeys', async () => {
  await holds(
    fc.asyncProperty(response, response, async (...responses) => {
      const root = changedCatalog();
      for (const { text, token } of responses) {
        const before = readCatalog(root).catalog.errors.length;
        const { output, errors } = await run(['new'], { input: text, root });
        expect(output + errors).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        const { catalog, problems } = readCatalog(root);
        expect(problems).toEqual([]);
        expect(JSON.stringify(catalog)).not.toContain(token);
        expect(catalog.errors).toHaveLength(before + (output.includes('ids.txt') ? 1 : 0));
      }
    }),
    6,
  );
});

it('new makes of any text an entry, or says why it makes none', () => {
  holds(
    fc.property(
      fc.oneof(anyText(80), rowOf(['{', '}', '"error":', '"x"', ',', 'HTTP/1.1 403 X\n\n', '[', ']'], 12)),
      (text) => {
        expect(['no-response', 'explained', 'status-only', 'no-call', 'added']).toContain(
          addEntry(text, changedCatalog()).outcome,
        );
      },
    ),
    15,
  );
});
