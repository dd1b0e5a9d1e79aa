import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from '../../../../../catalog/engine/share/redact';
import { generateLog, logFormats } from '../../../../bench/triageLog';
import { ownCatalog } from '../support/catalog';
import { anyText, damaged, holds, rowOf } from '../support/fuzz';
import { notations, secretNames, secretValue } from '../support/secrets';
import { envelopes, filled } from '../support/values';

const { errors } = ownCatalog();
const name = fc.constantFrom(...secretNames);
const envelope = fc.constantFrom(...Object.values(envelopes));
const wording = fc.constantFrom(
  ...errors.flatMap(({ message, ...entry }) => (message === null ? [] : [{ ...entry, message }])),
);

describe('no generated secret remains', () => {
  test.each(Object.entries(notations))('in %s', (_, write) => {
    holds(
      fc.property(name, secretValue, (under, value) => {
        expect(redact(write(under, value))).not.toContain(value);
      }),
      60,
    );
  });

  test('in a response between requests', () => {
    const request = fc.constantFrom(...Object.values(notations));
    holds(
      fc.property(
        request,
        envelope,
        wording,
        request,
        name,
        secretValue,
        (before, around, entry, after, under, value) => {
          const text = `${before(under, value)}\n${around(entry)}\n${after(under, value)}`;
          expect(redact(text)).not.toContain(value);
        },
      ),
      300,
    );
  });

  test.each(['YWMt', 'YXA6', '007eJx'])('that begins with %s, anywhere', (mark) => {
    const noise = rowOf([' ', '"', '\\"', '=', ':', '\n', 'token', ',', '%22', '&quot;', '(', '>', '中'], 6);
    holds(
      fc.property(noise, secretValue, noise, (before, value, after) => {
        expect(redact(`${before} ${mark}${value}${after}`)).not.toContain(value);
      }),
      100,
    );
  });
});

const anyShape = fc
  .tuple(fc.constantFrom(...Object.values(notations)), name, secretValue)
  .map(([write, under, value]) => write(under, value));
const anyResponse = fc.tuple(envelope, wording).map(([around, entry]) => around(entry));
const signs = [
  '"',
  "'",
  '\\',
  '\\"',
  '{',
  '}',
  '[',
  ']',
  ':',
  '=',
  ',',
  '&',
  '%',
  '%22',
  '&quot;',
  '\n',
  ' ',
  '<',
  '>',
];
const secretsAround = [
  ...secretNames,
  'Bearer ',
  'Basic ',
  'Authorization',
  'Cookie',
  '@',
  '138001380',
  'eyJ',
  '***',
  '://',
  ' -u ',
];
const hostile = fc.oneof(rowOf([...signs, ...secretsAround], 25), anyText(60), damaged(anyShape, rowOf(signs, 4)));

test('masking twice gives the same result', () => {
  holds(
    fc.property(anyShape, anyResponse, anyShape, (before, response, after) => {
      const once = redact(`${before}\n${response}\n${after}`);
      expect(redact(once)).toBe(once);
    }),
    200,
  );
});

test('a masked text is never much longer than the text, and requested identities are masked too', () => {
  const options = fc.record({ ips: fc.boolean(), appKeys: fc.boolean(), users: fc.boolean(), groups: fc.boolean() });
  holds(
    fc.property(hostile, options, (text, asked) => {
      expect(redact(text, asked).length).toBeLessThanOrEqual(3 * text.length + 3);
    }),
    300,
  );
});

describe('a text without secrets stays as it is', () => {
  test('if it is a documented response', () => {
    const harmless = wording.filter(({ message }) => !/\{(?:url|source|passwords)\}/.test(message));
    /** `pw, a1B2c3D4` in a list of users may be the name of a password and its value. */
    const isName = (value: string): boolean => /p(?:w|in|ass|sk)|s(?:id|ig)|auth|tel|otp|cvv/i.test(value);
    holds(
      fc.property(
        harmless.chain((entry) =>
          filled(entry.message)
            .filter(({ values }) => !Object.values(values).some(isName))
            .map(({ message }) => ({ ...entry, message })),
        ),
        envelope,
        (entry, around) => {
          const text = around(entry);
          expect(redact(text)).toBe(text);
        },
      ),
      300,
    );
  });

  test.each(logFormats)('if it is a log of the format %s', (format) => {
    const { text } = generateLog(format, 20_000, 0.3);
    expect(redact(text)).toBe(text);
  });
});
