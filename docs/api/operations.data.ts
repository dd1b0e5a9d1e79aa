import { loadCatalog } from '../_catalog';
import { operationsByArea, type AreaOperations } from '../../components/endpoint/operationView';

declare const data: AreaOperations[];
export { data };

export default {
  load: (): AreaOperations[] => operationsByArea(loadCatalog(), 'zh'),
};
