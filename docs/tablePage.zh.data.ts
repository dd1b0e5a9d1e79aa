import { tablePage, type TablePage } from '../components/table/tableData';
import { tableZh } from '../components/words/table.zh';
import { siteCatalog } from './siteCatalog';

declare const data: TablePage;
export { data };

export default { load: (): TablePage => tablePage(siteCatalog(), tableZh) };
