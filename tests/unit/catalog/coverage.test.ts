import { describe, expect, it } from 'vitest';
import { callWithoutVariant, operationsOf } from '../../../catalog/engine/urls';
import { signatureText } from '../../../catalog/build/signature';
import type { ErrorEntry } from '../../../catalog/engine/types';
import documented from '../../fixtures/documented-errors.json';
import { catalog } from '../support/catalog';

const wordings = ({ message, aliases }: ErrorEntry): string[] => [message ?? '', ...aliases].map(signatureText);

type Documented = (typeof documented.errors)[number];

const told = ({ status, error, message }: Documented): string => `${status} ${error ?? '-'} ${message ?? '-'}`;

const entriesFor = ({ status, error, message }: Documented): ErrorEntry[] =>
  catalog.errors.filter(
    (entry) =>
      entry.status === status &&
      [entry.error, ...entry.errorAliases].includes(error) &&
      wordings(entry).includes(signatureText(message ?? '')),
  );

const callsOf = (entries: readonly ErrorEntry[]): Set<string> =>
  new Set(
    entries
      .flatMap(({ endpoints }) => endpoints.flatMap((key) => operationsOf(key, catalog.operations)))
      .map(({ key }) => key),
  );

describe('the catalog against what is documented', () => {
  it('has every documented status', () => {
    const known = catalog.statuses.map(({ status }) => status);
    expect(documented.statuses.filter((status) => !known.includes(status))).toEqual([]);
  });

  it('has an entry for every documented error, found by status, error and message', () => {
    expect(documented.errors.length).toBeGreaterThan(225);
    expect(documented.errors.filter((fact) => entriesFor(fact).length === 0).map(told)).toEqual([]);
  });

  it('has only one entry for each of them', () => {
    expect(documented.errors.filter((fact) => entriesFor(fact).length > 1).map(told)).toEqual([]);
  });

  it('lists every call that is documented to return an error', () => {
    const missing = documented.errors.flatMap((fact) => {
      const calls = callsOf(entriesFor(fact));
      return fact.endpoints.filter((key) => !calls.has(key)).map((key) => `${told(fact)}: ${key}`);
    });
    expect(missing).toEqual([]);
  });

  it('lists every documented operation', () => {
    const known = new Set(catalog.operations.map(({ key }) => key));
    expect(documented.operations).toHaveLength(188);
    expect(documented.operations.filter((key) => !known.has(key))).toEqual([]);
  });

  it('has every failure that is documented inside an HTTP 200 response', () => {
    const told = ({ endpoint, field, message }: { endpoint: string; field: string; message: string | null }): string =>
      `${callWithoutVariant(endpoint)} ${field} ${signatureText(message ?? '')}`;
    const known = new Set(catalog.partialFailures.map(told));
    expect(documented.partialFailures).toHaveLength(11);
    expect(documented.partialFailures.filter((fact) => !known.has(told(fact)))).toEqual([]);
  });
});
