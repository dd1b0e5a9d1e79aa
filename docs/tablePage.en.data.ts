import { tablePage, type TablePage } from '../components/table/tableData';
import { tableEn } from '../components/words/table.en';
import { siteCatalog } from './siteCatalog';

declare const data: TablePage;
export { data };

export default { load: (): TablePage => tablePage(siteCatalog(), tableEn) };
