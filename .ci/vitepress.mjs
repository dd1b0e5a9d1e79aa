// `npm run dev` and `npm run build`: runs VitePress with the given command and hides Vite's warnings about its
// configuration.
import { install } from './packages.mjs';
import { endWithNpm } from './parent.mjs';
import { bin, requireNode, run } from './tools.mjs';

requireNode();
endWithNpm();
install();
process.exit(await run(bin.vitepress, process.argv.slice(2)));
