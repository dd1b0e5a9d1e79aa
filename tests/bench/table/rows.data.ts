import { tableEntries, type TableEntry } from '../../../components/table/tableEntries';
import { benchCatalog } from './benchCatalog';

declare const data: TableEntry[];
export { data };

export default { load: (): TableEntry[] => tableEntries(benchCatalog()) };
