// `npm run preview`: serves the result of `npm run build` at `PORT` and `HOST`.
import { endWithNpm } from './parent.mjs';
import { isFree, serveSite, wishedHosts, wishedPort } from './serve.mjs';
import { requireNode, siteBase } from './tools.mjs';

requireNode();
endWithNpm();
const port = wishedPort();
if (!(await isFree(port))) {
  console.error(`Somebody listens on port ${port} already. Name another: PORT=8080 npm run preview`);
  process.exit(1);
}
await serveSite(port, wishedHosts());
console.log(`Serving at http://localhost:${port}${siteBase()}`);
