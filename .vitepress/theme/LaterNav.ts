import VPNav from 'vitepress/dist/client/theme-default/components/VPNav.vue';
import { hydratedLater } from '../../components/hydratedLater';

/** VitePress' navigation bar. It costs as much as the page below it, and readers look at the answer first. */
export default hydratedLater(VPNav);
