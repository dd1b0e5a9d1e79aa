import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMatcher } from '../../../../../catalog/engine/match/matcher';
import { normalize } from '../../../../../catalog/engine/match/normalize';
import { compileTemplate } from '../../../../../catalog/engine/match/template';
import { matchWhole } from '../../../../../catalog/engine/match/templateMatch';
import { shapesOf } from '../../../../../catalog/engine/match/values';
import { ownCatalog } from '../support/catalog';
import { anyText, damaged, holds, rowOf } from '../support/fuzz';
import { filled } from '../support/values';

const { errors, partialFailures, placeholders } = ownCatalog();
const shapeOf = shapesOf(placeholders);
const templates = [
  ...errors.flatMap(({ message, aliases }) => (message === null ? [] : [message, ...aliases])),
  ...partialFailures.flatMap(({ message }) => message ?? []),
];
const matcher = createMatcher(templates, shapeOf);
const anyTemplate = fc.nat(templates.length - 1);
const message = anyTemplate.chain((nth) => filled(templates[nth] ?? '').map((given) => ({ nth, ...given })));
const text = fc.oneof(
  anyText(80),
  rowOf([...templates.join(' ').split(' '), ...'{}[]"\'\\\n:,“'], 30),
  damaged(
    message.map((given) => given.message),
    anyText(10),
  ),
);

test('a filled-in template is fully matched by its template, which captures the values', () => {
  holds(
    fc.property(message, ({ nth, message, values }) => {
      const own = matcher.matchMessage(message).find(({ template }) => template === nth);
      expect([own?.fit, own?.score, own?.values]).toEqual(['whole', 1, values]);
    }),
    600,
  );
});

test('a filled-in template is found in the middle of any other line', () => {
  const around = fc.stringMatching(/^[a-z0-9 ]{0,20}$/);
  holds(
    fc.property(message, around, around, ({ message }, before, after) => {
      const line = `${before}\n${message}\n${after}`;
      const hits = matcher.scan(line).map(({ start, end }) => line.slice(start, end).trim());
      const isWhole = hits.some((hit) => message.includes(hit) && hit.length > message.length / 2);
      expect([message, isWhole]).toEqual([message, true]);
    }),
    300,
  );
});

test('all values are inside the text, and the spans add up to the text', () => {
  holds(
    fc.property(text, (given) => {
      for (const { values, spans, score } of matcher.matchMessage(given)) {
        expect(spans.map((span) => span.text).join('')).toBe(given);
        for (const value of Object.values(values)) expect(given).toContain(value);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }),
    300,
  );
});

test('hits are inside the text, in order and without overlap', () => {
  holds(
    fc.property(text, text, (one, other) => {
      const given = `${one} ${other}`;
      let end = 0;
      for (const hit of matcher.scan(given)) {
        expect(hit.start).toBeGreaterThanOrEqual(end);
        expect(hit.end).toBeGreaterThan(hit.start);
        end = hit.end;
      }
      expect(end).toBeLessThanOrEqual(given.length);
    }),
    300,
  );
});

test('any template compiles, and its matches only have values inside the text', () => {
  const anyTemplateText = fc.oneof(anyText(40), rowOf(['{a}', '{limit}', '{', '}', ' ', 'user', "'", ':', '\n'], 12));
  holds(
    fc.property(anyTemplateText, text, (template, given) => {
      const match = matchWhole(compileTemplate(template, shapeOf), normalize(given), 0, given.length);
      for (const { start, end } of match?.values ?? []) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(given.length);
      }
    }),
    300,
  );
});
