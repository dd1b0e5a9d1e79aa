// `npm run catalog`: runs the command line from its sources.
import { install } from './packages.mjs';
import { requireNode } from './tools.mjs';

requireNode();
install();
const { register } = await import('tsx/esm/api');
register();
await import('../catalog/cli.ts');
