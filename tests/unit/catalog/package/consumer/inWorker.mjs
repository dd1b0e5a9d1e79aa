// The same in a worker thread.
import { Worker } from 'node:worker_threads';

new Worker(new URL('./explain.mjs', import.meta.url)).once('message', (answer) =>
  process.stdout.write(JSON.stringify(answer)),
);
