import type { Catalog } from '../catalog/engine/types';
import { explainerCatalog } from '../components/explainer/explainerCatalog';
import { siteCatalog } from './siteCatalog';

declare const data: Catalog;
export { data };

export default { load: (): Catalog => explainerCatalog(siteCatalog()) };
