import { tableDetails, type TableDetails } from '../../../components/table/tableData';
import { benchCatalog } from './benchCatalog';

declare const data: TableDetails;
export { data };

export default { load: (): TableDetails => tableDetails(benchCatalog(), 'zh') };
