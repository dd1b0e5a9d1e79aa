import { basename } from 'node:path';
import type { Catalog } from '../engine/types';
import { compareDocument, type Comparison } from './import/compare';
import { documentedErrors } from './import/rows';

export type { Comparison } from './import/compare';
export type { DocumentedError } from './import/rows';

/** A document held against the catalog, with the number of rows that were read from it. */
export interface ImportReport extends Comparison {
  /** File name without folders: `common-errors.zh.md`. */
  document: string;
  /** Rows of tables that have an `error` column. */
  errorRows: number;
  /** Rows of tables that have none: they explain statuses. */
  statusRows: number;
  /** Calls that the document describes. */
  calls: number;
}

/** Reads the error tables and the calls of a Markdown document and holds them against the catalog; nothing is written. */
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
