import { loadCatalog } from '../../../catalog/build/load';
import type { Catalog } from '../../../catalog/engine/types';
import { generatedCatalog } from '../generated';

/** Data files are bundled separately and share only this object. */
const shelf = globalThis as typeof globalThis & { __benchCatalog?: Catalog };

/** The catalog of the measured pages: the real one, or a generated one with `BENCH_ENTRIES` entries. */
export function benchCatalog(): Catalog {
  const size = Number(process.env.BENCH_ENTRIES ?? 0);
  const real = loadCatalog();
  return (shelf.__benchCatalog ??= size > 0 ? generatedCatalog(real, size) : real);
}
