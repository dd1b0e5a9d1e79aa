import { expect, test } from 'vitest';
import { percentDecoded } from '../../../../../catalog/engine/urls';

test.each([
  ['%7B%22error%22', '{"error"'],
  ['%E7%BE%A4', '群'],
  ['a+b', 'a+b'],
  ['100%', '100%'],
  ['%41%E7', '%41%E7'],
])('%s', (text, expected) => {
  expect(percentDecoded(text)).toBe(expected);
});
