import type { Locale } from '../catalog/engine/types';
import { areaMenu, type AreaMenu } from '../components/endpoint/areaView';
import { siteEn } from '../components/words/site.en';
import { siteZh } from '../components/words/site.zh';
import { siteCatalog } from './siteCatalog';

declare const data: Record<Locale, AreaMenu>;
export { data };

export default {
  load: (): Record<Locale, AreaMenu> => ({
    zh: areaMenu(siteCatalog(), siteZh.areas.title, 'zh'),
    en: areaMenu(siteCatalog(), siteEn.areas.title, 'en'),
  }),
};
