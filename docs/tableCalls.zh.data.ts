import { tableCalls, tableEntries, type TableCall } from '../components/table/tableEntries';
import { siteCatalog } from './siteCatalog';

declare const data: TableCall[];
export { data };

export default { load: (): TableCall[] => tableCalls(siteCatalog(), tableEntries(siteCatalog()), 'zh') };
