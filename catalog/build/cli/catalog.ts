import type { Catalog } from '../../engine/types';
import { loadCatalog } from '../load';

/** The catalog for commands that only read it. */
export const loadForReading = (root: string): Catalog => loadCatalog(root);
