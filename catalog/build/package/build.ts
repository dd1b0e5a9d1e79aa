import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../engine/types';
import { catalogRoot } from '../root';
import { bundle } from './bundle';
import { packageManifest, type ProjectManifest } from './manifest';
import { declarationFile } from './types';

const source = join(catalogRoot, 'package');

/** Builds the npm package in a folder. Earlier content of the folder is removed. */
export async function buildPackage(catalog: Catalog, outDir: string): Promise<void> {
  const project = JSON.parse(readFileSync(join(catalogRoot, '../package.json'), 'utf8')) as ProjectManifest;
  rmSync(outDir, { recursive: true, force: true });
  await bundle(catalog, project.version, source, join(outDir, 'dist'));
  writeFileSync(join(outDir, 'dist/index.d.ts'), declarationFile(join(source, 'index.ts')));
  writeFileSync(join(outDir, 'package.json'), JSON.stringify(packageManifest(project)));
  // The columns of its table are as wide as their texts, which takes less space.
  const readme = readFileSync(join(source, 'README.md'), 'utf8')
    .replace(/ {2,}\|/g, ' |')
    .replace(/-{4,}/g, '---');
  writeFileSync(join(outDir, 'README.md'), readme);
  copyFileSync(join(catalogRoot, '../LICENSE'), join(outDir, 'LICENSE'));
}
