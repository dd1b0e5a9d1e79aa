import { loadCatalog } from '../../_catalog';
import { statusLinks, type StatusLink } from '../../../components/status/statusView';

declare const data: StatusLink[];
export { data };

export default {
  load: (): StatusLink[] => statusLinks(loadCatalog(), 'en'),
};
