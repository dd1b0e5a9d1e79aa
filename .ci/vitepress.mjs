// `npm run dev` and `npm run build`: VitePress with the command that is given, without Vite's notices on its configuration.
import { install } from './packages.mjs';
import { endWithNpm } from './parent.mjs';
import { bin, requireNode, run } from './tools.mjs';

requireNode();
endWithNpm();
install();
process.exit(await run(bin.vitepress, process.argv.slice(2)));
