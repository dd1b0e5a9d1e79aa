import type { Catalog } from '../catalog/engine/types';
import { explainerCatalog } from '../components/explainer/explainerCatalog';
import { loadCatalog } from './_catalog';

declare const data: Catalog;
export { data };

export default { load: (): Catalog => explainerCatalog(loadCatalog()) };
