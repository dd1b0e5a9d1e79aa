import { catalogTexts, type CatalogTexts } from '../catalog/engine/catalogParts';
import { siteCatalog } from './siteCatalog';

declare const data: CatalogTexts;
export { data };

export default { load: (): CatalogTexts => catalogTexts(siteCatalog(), 'zh') };
