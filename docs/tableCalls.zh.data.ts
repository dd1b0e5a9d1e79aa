import { tableCalls, type TableCall } from '../components/table/tableCalls';
import { tableEntries } from '../components/table/tableEntry';
import { siteCatalog } from './siteCatalog';

declare const data: TableCall[];
export { data };

export default { load: (): TableCall[] => tableCalls(siteCatalog(), tableEntries(siteCatalog()), 'zh') };
