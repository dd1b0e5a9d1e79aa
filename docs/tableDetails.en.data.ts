import { tableDetails, type TableDetails } from '../components/table/tableDetails';
import { siteCatalog } from './siteCatalog';

declare const data: TableDetails;
export { data };

export default { load: (): TableDetails => tableDetails(siteCatalog(), 'en') };
