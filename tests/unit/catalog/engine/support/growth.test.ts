import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from './growth';

/** Reads every character of a text. */
function readOnce(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

describe('the measured growth', () => {
  it('of one pass over the text is linear', () => {
    expect(growth('ab', readOnce, 1_000_000)).toBeLessThan(LINEAR);
  });

  it('of a pass over the rest of the text for every few characters is not', () => {
    const readAgain = (text: string): void => {
      for (let at = 0; at < text.length; at += 64) readOnce(text.slice(at));
    };
    expect(growth('ab', readAgain, 20_000)).toBeGreaterThan(2 * LINEAR);
  });
});
