import { createHash } from 'node:crypto';
import type { Catalog, ErrorEntry, PartialFailure } from '../../engine/types';

/**
 * The parts of an entry that can change: what identifies it in a response, what to do about the call, and its texts.
 */
export const aspects = ['signature', 'handling', 'texts'] as const;

/** One of `aspects`. */
export type Aspect = (typeof aspects)[number];

/** A short hash for each aspect of an entry: eight hexadecimal digits. */
export type Fingerprint = Record<Aspect, string>;

const hash = (values: unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify(values.map((value) => value ?? null)))
    .digest('hex')
    .slice(0, 8);

function errorFingerprint(entry: ErrorEntry): Fingerprint {
  const { status, error, errorAliases, message, aliases, errorCode, statusAssumed } = entry;
  const { retry, done, owner, endpoints, appliesTo, title, causes, fixes, note, example, request } = entry;
  return {
    signature: hash([status, error, errorAliases, message, aliases, errorCode, statusAssumed]),
    handling: hash([retry, done, owner, endpoints]),
    texts: hash([title, causes, fixes, appliesTo, note, example, request]),
  };
}

function failureFingerprint(failure: PartialFailure): Fingerprint {
  const { endpoint, field, message, errorCode, retry, done, owner, title, causes, fixes, note, example } = failure;
  return {
    signature: hash([endpoint, field, message, errorCode]),
    handling: hash([retry, done, owner]),
    texts: hash([title, causes, fixes, note, example]),
  };
}

/** The fingerprints of all entries and partial failures, by id. */
export const fingerprints = ({ errors, partialFailures }: Catalog): Map<string, Fingerprint> =>
  new Map([
    ...errors.map((entry): [string, Fingerprint] => [entry.id, errorFingerprint(entry)]),
    ...partialFailures.map((failure): [string, Fingerprint] => [failure.id, failureFingerprint(failure)]),
  ]);
