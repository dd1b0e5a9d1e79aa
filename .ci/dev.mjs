// `npm run dev`: the site with what is being written, reloaded on save.
import { install } from './packages.mjs';
import { endWithNpm } from './parent.mjs';
import { bin, requireNode, run } from './tools.mjs';

requireNode();
endWithNpm();
install();
process.exit(await run(bin.vitepress, ['dev', ...process.argv.slice(2)]));
