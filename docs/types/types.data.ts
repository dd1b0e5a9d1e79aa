import { siteCatalog } from '../siteCatalog';
import { typeLinks, type TypeLink } from '../../components/error/typeView';

declare const data: TypeLink[];
export { data };

export default {
  load: (): TypeLink[] => typeLinks(siteCatalog()),
};
