import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordVersion } from './changes/record';
import { catalogRoot, loadCatalog } from './load';

const { version } = JSON.parse(readFileSync(join(catalogRoot, '../package.json'), 'utf8')) as { version: string };
const today = new Date().toISOString().slice(0, 10);
const { added, changed, retired } = recordVersion(loadCatalog(), catalogRoot, version, today);
process.stdout.write(
  `${version}: ${added.length} entries added, ${changed.length} changed, ${retired.length} retired.\n`,
);
