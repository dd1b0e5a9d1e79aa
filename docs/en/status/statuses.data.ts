import { siteCatalog } from '../../siteCatalog';
import { statusLinks, type StatusLink } from '../../../components/status/statusView';

declare const data: StatusLink[];
export { data };

export default {
  load: (): StatusLink[] => statusLinks(siteCatalog(), 'en'),
};
