import { siteCatalog } from '../siteCatalog';
import { commonErrors } from '../commonErrors';
import { homeView, type HomeView } from '../../components/home/homeView';

declare const data: HomeView;
export { data };

export default { load: (): HomeView => homeView(siteCatalog(), commonErrors, 'en') };
