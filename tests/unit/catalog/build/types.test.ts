import { expect, it } from 'vitest';
import { loadTypeMeanings } from '../../../../catalog/build/types';
import { catalog } from '../../support/catalog';

it('every value of `error` has a meaning in both languages, and no other value does', () => {
  const meanings = loadTypeMeanings();
  const used = new Set(catalog.errors.flatMap(({ error }) => error ?? []));
  expect([...meanings.keys()].sort()).toEqual([...used].sort());
  for (const { zh, en } of meanings.values()) {
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(en).toMatch(/^[A-Z`4-5].*\.$/);
  }
});
