// `npm run dev`: the site with what is being written, reloaded on save.
import { bin, install, requireNode, run } from './tools.mjs';

requireNode();
install();
process.exit(await run(bin.vitepress, ['dev', ...process.argv.slice(2)]));
