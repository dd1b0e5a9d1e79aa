import { tableCalls, tableEntries, type TableCall } from '../../../components/table/tableEntries';
import { benchCatalog } from './benchCatalog';

declare const data: TableCall[];
export { data };

export default { load: (): TableCall[] => tableCalls(benchCatalog(), tableEntries(benchCatalog()), 'zh') };
