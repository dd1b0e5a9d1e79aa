import { siteCatalog } from '../siteCatalog';
import { areaLinks, type AreaLink } from '../../components/endpoint/areaView';

declare const data: AreaLink[];
export { data };

export default {
  load: (): AreaLink[] => areaLinks(siteCatalog(), 'zh'),
};
