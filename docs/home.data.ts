import { loadCatalog } from './_catalog';
import { commonErrors } from './commonErrors';
import { homeView, type HomeView } from '../components/home/homeView';

declare const data: HomeView;
export { data };

export default { load: (): HomeView => homeView(loadCatalog(), commonErrors, 'zh') };
