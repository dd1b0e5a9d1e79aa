// `npm run preview`: serves the result of `npm run build` at `PORT` and `HOST`.
import { endWithNpm } from './parent.mjs';
import { faultOfPort, portAdvice, serveSite, wishedHosts, wishedPort } from './serve.mjs';
import { requireNode, siteBase } from './tools.mjs';

requireNode();
endWithNpm();
const port = wishedPort();
const fault = await faultOfPort(port);
if (fault !== null) {
  console.error(portAdvice(port, fault));
  process.exit(1);
}
await serveSite(port, wishedHosts());
console.log(`Serving at http://localhost:${port}${siteBase()}`);
