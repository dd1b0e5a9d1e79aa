import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import type { Candidate, Explained } from '../../../../../catalog/engine/report';
import { ownCatalog } from '../support/catalog';
import { anyText, damaged, holds, rowOf } from '../support/fuzz';
import { envelopes, filled } from '../support/values';

const catalog = ownCatalog();
const explainer = createExplainer(catalog);
const examples = [...catalog.errors, ...catalog.partialFailures].map(({ example }) => example);
const wordings = catalog.errors.flatMap(({ status, error, message }) =>
  message === null ? [] : [{ status, error, template: message }],
);

const response = fc
  .tuple(fc.constantFrom(...wordings), fc.constantFrom(...Object.values(envelopes)))
  .chain(([{ status, error, template }, envelope]) =>
    filled(template).map(({ message }) => envelope({ status, error, message })),
  );
const signs = ['{', '}', '[', ']', '"', "'", '\\', '\\"', ',', ':', '=', '&', '%', '<', '\n', '\r\n', ' 403 ', '“'];
const words = ['HTTP/1.1 401 X\n', 'curl -d "', '<html>', 'error', '"error":', 'Array (', '=> ', '- ', '> ', 'data'];
const noise = fc.oneof(rowOf([...signs, ...words], 20), anyText(30));
const paste = fc.oneof(
  damaged(fc.oneof(response, fc.constantFrom(...examples)), noise),
  fc.tuple(noise, response, noise, response).map((parts) => parts.join('')),
  noise,
);

const explain = (text: string): Explained[] => explainer.explain(text).responses;

test('any text gets explanations with sorted and distinct candidates', () => {
  holds(
    fc.property(paste, (text) => {
      for (const { candidates } of explain(text)) {
        const confidences = candidates.map(({ confidence }) => confidence);
        expect(confidences).toEqual([...confidences].sort((one, other) => other - one));
        expect(new Set(candidates.map(({ id }) => id)).size).toBe(candidates.length);
      }
    }),
    200,
  );
});

const agreed = ({ because }: Candidate): string[] =>
  because.filter(({ outcome }) => outcome === 'agreed').map(({ fact }) => fact);

test('an exact verdict is based on the message, the status or the `error_code`', () => {
  holds(
    fc.property(paste, (text) => {
      for (const { verdict, candidates } of explain(text)) {
        if (verdict !== 'exact') continue;
        const [first] = candidates;
        const facts = first === undefined ? [] : agreed(first);
        expect(facts.filter((fact) => ['message', 'status', 'errorCode'].includes(fact))).not.toEqual([]);
      }
    }),
    200,
  );
});

test('a question has at least two answers, and occurs only with the verdict ambiguous', () => {
  holds(
    fc.property(paste, (text) => {
      for (const { verdict, question } of explain(text)) {
        if (question !== null) expect([verdict, question.options.length > 1]).toEqual(['ambiguous', true]);
      }
    }),
    100,
  );
});

const told = (text: string): unknown[] =>
  explain(text).map(({ verdict, count, candidates, response: { status, error } }) => ({
    verdict,
    count,
    status,
    error,
    ids: candidates.map(({ id }) => id),
  }));

test('trailing whitespace and line endings do not change the result', () => {
  holds(
    fc.property(fc.oneof(response, fc.constantFrom(...examples)), (text) => {
      const answers = told(text);
      expect(told(`${text} \n\n\t `)).toEqual(answers);
      expect(told(`\n\n${text}`)).toEqual(answers);
      expect(told(text.replace(/\r?\n/g, '\r\n'))).toEqual(answers);
      expect(told(text.replace(/\r?\n/g, '\n'))).toEqual(answers);
    }),
    150,
  );
});

test('the same text gets the same result, whatever was explained before', () => {
  holds(
    fc.property(paste, paste, (text, other) => {
      const answers = told(text);
      explain(other);
      expect(told(text)).toEqual(answers);
    }),
    60,
  );
});
