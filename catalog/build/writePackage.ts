import { join } from 'node:path';
import { catalogRoot, loadCatalog } from './load';
import { buildPackage } from './package/build';

const folder = join(catalogRoot, '../package');
await buildPackage(loadCatalog(), folder);
process.stdout.write(`The package is in ${folder}. \`npm pack ./package\` makes a file of it.\n`);
