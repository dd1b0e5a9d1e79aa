import type { Change } from '../../catalogFolder';

/**
 * For each rule: descriptions of mistakes, the changes to the small catalog that cause them, and the expected
 * reports.
 */
export type BrokenCatalogs = Record<string, [string, Change[], string[]][]>;

const change =
  (file: string) =>
  (from: string, to: string): Change => ({ file, from, to });

export const group = change('errors/group.yaml');
export const common = change('errors/common.yaml');
export const ids = change('ids.txt');
export const calls = change('endpoints.yaml');
export const failures = change('partial-failures.yaml');
export const statuses = change('statuses.yaml');
export const placeholders = change('placeholders.yaml');
