import { fileURLToPath } from 'node:url';

/** Folder of the project's catalog. */
export const catalogRoot = fileURLToPath(new URL('..', import.meta.url));
