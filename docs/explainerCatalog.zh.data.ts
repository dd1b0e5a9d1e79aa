import { titledCatalog } from '../catalog/engine/catalogParts';
import { packCatalog, type PackedCatalog } from '../components/explainer/packedCatalog';
import { siteCatalog } from './siteCatalog';

declare const data: PackedCatalog;
export { data };

export default { load: (): PackedCatalog => packCatalog(titledCatalog(siteCatalog(), 'zh')) };
