import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { createTriage, groupText, type TriageReport } from '../../../../../catalog/engine/triage/createTriage';
import { generateLog, logFormats } from '../../../../bench/triageLog';
import { ownCatalog } from '../support/catalog';
import { anyText, damaged, holds, rowOf } from '../support/fuzz';
import { envelopes, filled } from '../support/values';

const catalog = ownCatalog();
const explainer = createExplainer(catalog);

/** A text that is pushed in slices with the given ends. */
function triaged(text: string, places: readonly number[]): TriageReport {
  const triage = createTriage(explainer, catalog);
  const cuts = [...places.map((place) => place % (text.length + 1)), text.length].sort((one, other) => one - other);
  let from = 0;
  for (const cut of cuts) {
    triage.push(text.slice(from, cut));
    from = cut;
  }
  return triage.finish();
}

const counted = ({ responses, groups }: TriageReport): unknown => ({
  responses,
  groups: groups.map(({ id, status, count, first, last, subjects, items }) => ({
    ...{ id, status, count, first, last, subjects, items },
  })),
});

const places = fc.array(fc.nat(), { maxLength: 12 });
const wording = fc.constantFrom(
  ...catalog.errors.flatMap(({ message, ...entry }) => (message === null ? [] : [{ ...entry, message }])),
);
const response = fc
  .tuple(wording, fc.constantFrom(...Object.values(envelopes)))
  .chain(([{ status, error, message: template }, envelope]) =>
    filled(template).map(({ message }) => envelope({ status, error, message })),
  );
const clock = fc.nat(59).map((second) => `2026-01-05 08:00:${String(second).padStart(2, '0')} `);
const record = fc
  .tuple(clock, fc.constantFrom('INFO idle', 'ERROR call failed: '), response)
  .map((parts) => parts.join(''));
const log = fc.array(record, { maxLength: 12 }).map((records) => records.join('\n'));

const har = ({ text }: { text: string }): string =>
  JSON.stringify({
    log: {
      version: '1.2',
      entries: text.split('\n').map((line) => ({
        startedDateTime: '2026-01-05T08:00:00Z',
        request: { method: 'GET', url: 'https://a1.easemob.com/o/a/users/bob' },
        response: { status: 429, content: { text: line } },
      })),
    },
  });
const generated = fc
  .tuple(fc.constantFrom(...logFormats, 'har' as const), fc.integer({ min: 500, max: 3000 }))
  .map(([format, size]) =>
    format === 'har' ? har(generateLog('ndjson', size, 0.4)) : generateLog(format, size, 0.4).text,
  );

describe('the same text is counted alike', () => {
  test('wherever its slices end', () => {
    holds(
      fc.property(fc.oneof(generated, log), places, (text, cuts) => {
        expect(counted(triaged(text, cuts))).toEqual(counted(triaged(text, [])));
      }),
      50,
    );
  });

  test('wherever its slices end, if it is damaged', () => {
    const noise = fc.oneof(anyText(20), rowOf(['"', '{', '}', '[', ']', '\n', ',', '\r\n', '\\'], 6));
    holds(
      fc.property(damaged(fc.oneof(generated, log), noise), places, (text, cuts) => {
        expect(counted(triaged(text, cuts))).toEqual(counted(triaged(text, [])));
      }),
      50,
    );
  });
});

test('a log that is cut off counts everything before the last record, and no more than the whole log', () => {
  holds(
    fc.property(fc.constantFrom(...logFormats), fc.double({ min: 0, max: 1, noNaN: true }), (format, part) => {
      const { text, truth } = generateLog(format, 4000, 0.4);
      const all = truth.reduce((sum, { count }) => sum + count, 0);
      const whole = text.slice(0, Math.floor(text.length * part));
      const records = whole.slice(0, whole.lastIndexOf('\n') + 1);
      const { responses } = triaged(whole, []);
      expect(responses).toBeLessThanOrEqual(all);
      expect(responses).toBeGreaterThanOrEqual(triaged(records, []).responses);
    }),
    25,
  );
});

test('any text is counted without throwing, and the groups add up', () => {
  const hostile = fc.oneof(
    anyText(200),
    rowOf(
      ['{"log":{', '"entries":[', '{', '}', '[', ']', '"', '\\', '\n', 'a,b,c\n', '1,2,500\n', ' 403 ', 'error'],
      40,
    ),
  );
  holds(
    fc.property(hostile, places, (text, cuts) => {
      for (const { responses, groups } of [triaged(text, cuts), groupText(explainer, catalog, text)])
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(responses);
    }),
    150,
  );
});
