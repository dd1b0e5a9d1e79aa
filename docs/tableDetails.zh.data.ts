import { tableDetails, type TableDetails } from '../components/table/tableData';
import { siteCatalog } from './siteCatalog';

declare const data: TableDetails;
export { data };

export default { load: (): TableDetails => tableDetails(siteCatalog(), 'zh') };
