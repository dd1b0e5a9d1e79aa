import { loadCatalog } from '../../../catalog/build/load';

/** Makes an object and everything in it read-only. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}

/** The catalog of this project. Reading it takes most of a second, so the tests share it. */
export const catalog = freeze(loadCatalog());
