import { searchFields, tableEntries, type SearchFields } from '../components/table/tableEntries';
import { siteCatalog } from './siteCatalog';

declare const data: SearchFields[];
export { data };

export default { load: (): SearchFields[] => searchFields(tableEntries(siteCatalog()), 'zh') };
