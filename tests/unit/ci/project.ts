import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const scripts = fileURLToPath(new URL('../../../.ci', import.meta.url));

/** Writes files to a folder, by path. */
export function write(root: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/**
 * Creates a project with the scripts of this one and the given files, in a folder with a space and Chinese characters
 * in its name.
 */
export function projectWith(files: Record<string, string>): string {
  const root = mkdtempSync(join(realpathSync(tmpdir()), '项目 one '));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(scripts, join(root, '.ci'), { recursive: true });
  write(root, files);
  return root;
}
