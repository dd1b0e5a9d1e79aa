import { siteCatalog } from '../../siteCatalog';
import { operationsByArea, type AreaOperations } from '../../../components/endpoint/operationView';

declare const data: AreaOperations[];
export { data };

export default {
  load: (): AreaOperations[] => operationsByArea(siteCatalog(), 'en'),
};
