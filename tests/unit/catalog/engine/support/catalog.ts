import { readCatalog } from '../../../../../catalog/build/load';
import { createExplainer, type Explainer } from '../../../../../catalog/engine/explain';
import type { Catalog, ErrorEntry, Operation, PartialFailure } from '../../../../../catalog/engine/types';

const words = { zh: '文字', en: 'words' };

/** An entry with default values for everything that a test does not need. */
export const entry = (given: Partial<ErrorEntry> & Pick<ErrorEntry, 'id'>): ErrorEntry => ({
  status: 400,
  error: 'illegal_argument',
  errorAliases: [],
  message: null,
  aliases: [],
  areas: ['user'],
  endpoints: [],
  title: words,
  causes: [words],
  fixes: [words],
  retry: 'after-fix',
  owner: 'code',
  example: '',
  see: [],
  source: [],
  ...given,
});

/** An operation, created from its key. */
export function operation(key: string): Operation {
  const [method = '', path = ''] = key.replace(/#.*$/, '').split(' ');
  const id = key.toLowerCase().replace(/\W+/g, '-');
  return {
    id,
    key,
    method,
    path,
    otherPaths: [],
    query: [],
    sentWith: [],
    area: 'user',
    title: words,
    limits: [],
    source: [],
  };
}

/** A partial failure with default values for everything that a test does not need. */
export const partialFailure = (
  given: Partial<PartialFailure> & Pick<PartialFailure, 'id' | 'field' | 'message' | 'endpoint'>,
): PartialFailure => ({
  title: words,
  causes: [words],
  fixes: [words],
  retry: 'after-fix',
  owner: 'code',
  example: '',
  see: [],
  source: [],
  ...given,
});

const statuses: [number, string][] = [
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [413, 'Payload Too Large'],
  [500, 'Internal Server Error'],
];

/** A catalog with the given parts and the usual statuses. */
export const catalogOf = (given: Partial<Catalog>): Catalog => ({
  errors: [],
  operations: [],
  partialFailures: [],
  areas: [],
  sources: [],
  placeholders: readCatalog().catalog.placeholders,
  statuses: statuses.map(([status, reason]) => ({
    status,
    reason,
    title: words,
    causes: [words],
    fixes: [words],
    retry: 'after-fix',
    owner: 'code',
    origin: 'service',
    source: [],
  })),
  ...given,
});

/** An explainer with a catalog of the given parts. */
export const explainerOf = (given: Partial<Catalog>): Explainer => createExplainer(catalogOf(given));

/** The catalog of this project, without items that cannot be read. */
export const ownCatalog = (): Catalog => readCatalog().catalog;
