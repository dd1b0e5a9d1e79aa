import { coverageView, type CoverageView } from '../../components/coverage/coverageView';
import { siteCatalog } from '../siteCatalog';

declare const data: CoverageView;
export { data };

export default { load: (): CoverageView => coverageView(siteCatalog(), 'zh') };
