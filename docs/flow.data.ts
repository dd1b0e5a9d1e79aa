import { flowRows, type FlowRow } from '../components/status/requestFlow';
import { siteCatalog } from './siteCatalog';

declare const data: FlowRow[];
export { data };

export default { load: (): FlowRow[] => flowRows(siteCatalog()) };
