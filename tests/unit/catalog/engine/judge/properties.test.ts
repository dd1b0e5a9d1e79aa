import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ownCatalog } from '../support/catalog';
import { holds } from '../support/fuzz';
import { growth, LINEAR } from '../support/growth';
import { filled } from '../support/values';

const catalog = ownCatalog();
const explainer = createExplainer(catalog);
const wordings = catalog.errors.flatMap((entry) =>
  entry.message === null ? [] : [{ ...entry, message: entry.message }],
);

const snippets = [
  '{"error":',
  '"error_description":"',
  'HTTP/1.1 403 Forbidden\r\n\r\n',
  'user: ',
  " doesn't exist in group: ",
  '\\"',
  "'",
  '“',
  '[',
  '{',
  '}',
  '__proto__',
  '\\n',
  '&quot;',
  '\u0000',
  '{limit}',
  'constructor',
  '<img src=x onerror=alert(1)>',
];
const paste = fc
  .array(
    fc.oneof(fc.constantFrom(...snippets), fc.string({ unit: 'binary', maxLength: 30 }), fc.json({ maxDepth: 4 })),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('any text is explained without throwing, and all spans are inside it', () => {
  holds(
    fc.property(paste, (text) => {
      const { responses, read } = explainer.explain(text);
      expect(read).toBe(text.length);
      for (const { response, candidates, count } of responses) {
        expect(count).toBeGreaterThan(0);
        expect(response.start).toBeGreaterThanOrEqual(0);
        expect(response.end).toBeLessThanOrEqual(text.length);
        for (const { spans, confidence } of candidates) {
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          if (response.message !== null && spans.length > 0)
            expect(spans.map((span) => span.text).join('')).toBe(response.message);
        }
      }
    }),
    150,
  );
});

/** Ids of all exact results for a text. */
const exactIds = (text: string): (string | undefined)[] =>
  explainer
    .explain(text)
    .responses.flatMap(({ verdict, candidates }) => (verdict === 'exact' ? [candidates[0]?.id] : []));

const anyWording = fc
  .constantFrom(...wordings)
  .chain((entry) => filled(entry.message).map(({ message }) => ({ ...entry, message })));
const bodyOf = (error: string | null, message: string): string =>
  JSON.stringify({ error: error ?? '', timestamp: 1729497048000, duration: 0, error_description: message });

test('a response that is cut off anywhere is never exactly another entry', () => {
  holds(
    fc.property(anyWording, fc.double({ min: 0, max: 1, noNaN: true }), ({ id, error, message }, at) => {
      const whole = bodyOf(error, message);
      for (const text of [whole, message]) {
        expect(exactIds(text.slice(0, Math.floor(text.length * at))).filter((found) => found !== id)).toEqual([]);
      }
    }),
    300,
  );
});

/** Some messages differ only by a word. Without it, they are equal except for spaces, and cannot be distinguished. */
const skeleton = (message: string): string =>
  message
    .toLowerCase()
    .replace(/\{\w+\}|\d+/g, '#')
    .replace(/\s+/g, '');
const skeletons = new Set(wordings.map(({ message }) => skeleton(message)));

test('a message with missing characters is never exactly another entry', () => {
  holds(
    fc.property(anyWording, fc.nat(), fc.integer({ min: 1, max: 6 }), ({ id, error, message }, seed, length) => {
      const at = seed % message.length;
      const damaged = message.slice(0, at) + message.slice(at + length);
      if (skeletons.has(skeleton(damaged))) return;
      for (const text of [damaged, bodyOf(error, damaged)]) {
        expect(exactIds(text).filter((found) => found !== id)).toEqual([]);
      }
    }),
    300,
  );
});

test.each([
  '{',
  '[{"error":"',
  'user: bob ',
  'users [a] are not members of this gruop! ',
  '\n',
  '403 ',
  'a=b&',
  'é"\'\\',
  '&',
])(
  'a text of nothing but “%s” costs in proportion to its length',
  (shape) => {
    expect(growth(shape, (text) => explainer.explain(text))).toBeLessThan(LINEAR);
  },
  60_000,
);
