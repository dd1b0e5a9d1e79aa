import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The small, valid catalog that tests start from. */
export const smallCatalog = fileURLToPath(new URL('../../../fixtures/catalog/small', import.meta.url));

/** A change to a file of the small catalog. The text to replace must exist. */
export interface Change {
  file: string;
  from: string;
  to: string;
}

/** Creates an empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Creates a changed copy of the small catalog. */
export function changedCatalog(...changes: Change[]): string {
  const root = join(temporaryFolder(), 'catalog');
  cpSync(smallCatalog, root, { recursive: true });
  for (const { file, from, to } of changes) {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }
  return root;
}
