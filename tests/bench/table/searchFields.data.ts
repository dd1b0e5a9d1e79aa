import { searchFields, tableEntries, type SearchFields } from '../../../components/table/tableEntries';
import { benchCatalog } from './benchCatalog';

declare const data: SearchFields[];
export { data };

export default { load: (): SearchFields[] => searchFields(tableEntries(benchCatalog()), 'zh') };
