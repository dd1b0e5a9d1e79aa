import { basename } from 'node:path';
import type { Catalog } from '../engine/types';
import { compareDocument, type Comparison } from './import/compare';
import { documentedErrors } from './import/rows';

export type { Comparison } from './import/compare';
export type { DocumentedError } from './import/rows';

/** A comparison of a document with the catalog, and the number of rows that were read. */
export interface ImportReport extends Comparison {
  /** File name without folders: `common-errors.zh.md`. */
  document: string;
  /** Number of rows in tables with an `error` column. */
  errorRows: number;
  /** Number of rows in tables without one. These explain statuses. */
  statusRows: number;
  /** Number of calls that the document describes. */
  calls: number;
}

/**
 * Reads the error tables and the calls of a Markdown document and compares them with the catalog. Nothing is written.
 */
export function importDocument(path: string, markdown: string, catalog: Catalog): ImportReport {
  const document = basename(path);
  const found = documentedErrors(markdown);
  return {
    document,
    errorRows: found.errors.length,
    statusRows: found.statuses.length,
    calls: found.calls.length,
    ...compareDocument(document, found, catalog),
  };
}
