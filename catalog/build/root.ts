import { fileURLToPath } from 'node:url';

/** Folder of this project's own catalog. */
export const catalogRoot = fileURLToPath(new URL('..', import.meta.url));
