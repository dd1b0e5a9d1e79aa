import { tableEntries, type TableEntry } from '../../../components/table/tableEntry';
import { benchCatalog } from './benchCatalog';

declare const data: TableEntry[];
export { data };

export default { load: (): TableEntry[] => tableEntries(benchCatalog()) };
