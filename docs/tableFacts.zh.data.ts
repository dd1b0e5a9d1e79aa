import { rowFacts, type RowFacts } from '../components/table/rowFacts';
import { tableEntries } from '../components/table/tableEntry';
import { siteCatalog } from './siteCatalog';

declare const data: RowFacts[];
export { data };

export default { load: (): RowFacts[] => rowFacts(tableEntries(siteCatalog()), 'zh') };
