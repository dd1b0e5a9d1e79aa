import { tableDetails, type TableDetails } from '../../../components/table/tableDetails';
import { benchCatalog } from './benchCatalog';

declare const data: TableDetails;
export { data };

export default { load: (): TableDetails => tableDetails(benchCatalog(), 'zh') };
