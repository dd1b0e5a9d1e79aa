import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { redact } from '../../../../../catalog/engine/share/redact';
import { costOf, growth, LINEAR } from '../support/growth';
import { notations } from '../support/secrets';

const wild = (JSON.parse(readFileSync('tests/fixtures/redact.json', 'utf8')) as { text: string }[]).map(
  ({ text }) => text,
);
const written = Object.values(notations).map((write) => write('client_secret', 'Kp7vQz2mWx9'));
/** Words that begin a secret, directly after another secret. A search for its end must not start again. */
const glued = [
  'auth=Bearer%20Kp7vQz2mWx',
  'Authorization:Bearer:mnopqr987654',
  'basic+realm=',
  'bearer=YWMtDtmfTiFoEeOo',
  // `client_secret=correcthorse&grant_type=x` in Base64.
  'Y2xpZW50X3NlY3JldD1jb3JyZWN0aG9yc2UmZ3JhbnRfdHlwZT14 ',
  'Y2xpZW50X3NlY3JldD1j',
  'auth("bob","x',
  'token(a',
];
/** The test uses a tenth of the shapes to stay short, always the same ones. */
const shapes = [...glued, ...written, ...wild.filter((_, nth) => nth % 10 === 3)];

const small = 2_500;
const large = 20_000;
/** The shapes whose time grows fastest are measured up to a megabyte. */
const mostSteep = 4;

const repeated = (shape: string, length: number): string => shape.repeat(Math.ceil(length / shape.length));

/** Growth factor of the time for a text of eight times the length, measured once. */
const onceMeasured = (shape: string): number =>
  costOf(() => redact(repeated(shape, large))) / costOf(() => redact(repeated(shape, small)), 2);

describe('the time for masking is proportional to the length of the text', () => {
  const steepness = new Map<string, number>();

  test('for any shape that is repeated', () => {
    shapes.slice(0, 20).forEach((shape) => redact(repeated(shape, small)));
    for (const shape of shapes) steepness.set(shape, onceMeasured(shape));
    const steep = [...steepness].flatMap(([shape, times]) => (times < LINEAR ? [] : [shape]));
    expect(steep.filter((shape) => growth(shape, redact, small) >= LINEAR)).toEqual([]);
  }, 600_000);

  test('up to a megabyte, for the slowest shapes and for adjacent secrets', () => {
    const steepest = [...steepness].sort(([, one], [, other]) => other - one).map(([shape]) => shape);
    for (const shape of new Set([...glued.slice(0, 2), ...steepest.slice(0, mostSteep)]))
      expect([shape, growth(shape, redact, 125_000) < LINEAR]).toEqual([shape, true]);
  }, 600_000);
});
