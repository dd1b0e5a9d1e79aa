import { loadTypeMeanings } from '../../catalog/build/types';
import { siteCatalog } from '../siteCatalog';
import { typeRows, type TypeRow } from '../../components/error/typeView';

declare const data: TypeRow[];
export { data };

export default {
  load: (): TypeRow[] => typeRows(siteCatalog(), loadTypeMeanings(), 'zh'),
};
