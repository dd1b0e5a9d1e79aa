import { rowFacts, type RowFacts } from '../../../components/table/rowFacts';
import { tableEntries } from '../../../components/table/tableEntry';
import { benchCatalog } from './benchCatalog';

declare const data: RowFacts[];
export { data };

export default { load: (): RowFacts[] => rowFacts(tableEntries(benchCatalog()), 'zh') };
