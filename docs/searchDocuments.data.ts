import { searchDocuments, type SearchDocument } from '../catalog/engine/search/documents';
import { siteCatalog } from './siteCatalog';

declare const data: SearchDocument[];
export { data };

export default { load: (): SearchDocument[] => searchDocuments(siteCatalog()) };
