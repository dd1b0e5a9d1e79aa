import { tablePage, type TablePage } from '../../../components/table/tableData';
import { tableZh } from '../../../components/words/table.zh';
import { benchCatalog } from './benchCatalog';

declare const data: TablePage;
export { data };

export default { load: (): TablePage => tablePage(benchCatalog(), tableZh) };
