import { tableCalls, type TableCall } from '../../../components/table/tableCalls';
import { tableEntries } from '../../../components/table/tableEntry';
import { benchCatalog } from './benchCatalog';

declare const data: TableCall[];
export { data };

export default { load: (): TableCall[] => tableCalls(benchCatalog(), tableEntries(benchCatalog()), 'zh') };
