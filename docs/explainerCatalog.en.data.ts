import { titledCatalog, type TitledCatalog } from '../catalog/engine/catalogParts';
import { siteCatalog } from './siteCatalog';

declare const data: TitledCatalog;
export { data };

export default { load: (): TitledCatalog => titledCatalog(siteCatalog(), 'en') };
