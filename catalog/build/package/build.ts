import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalog } from '../../engine/types';
import { catalogRoot } from '../root';
import { bundle } from './bundle';
import { packageManifest, type ProjectManifest } from './manifest';
import { declarationFiles } from './types';

const source = join(catalogRoot, 'package');

/** Builds the npm package in a folder. Earlier content of the folder is removed. */
export async function buildPackage(catalog: Catalog, outDir: string): Promise<void> {
  const project = JSON.parse(readFileSync(join(catalogRoot, '../package.json'), 'utf8')) as ProjectManifest;
  rmSync(outDir, { recursive: true, force: true });
  await bundle(catalog, project.version, source, join(outDir, 'dist'));
  for (const [path, text] of declarationFiles(join(source, 'index.ts'), catalogRoot)) {
    const file = join(outDir, 'dist/types', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(join(outDir, 'package.json'), `${JSON.stringify(packageManifest(project), null, 2)}\n`);
  copyFileSync(join(source, 'README.md'), join(outDir, 'README.md'));
  copyFileSync(join(catalogRoot, '../LICENSE'), join(outDir, 'LICENSE'));
}
