import { useData, useRoute, withBase } from 'vitepress';
import { h, type VNode } from 'vue';
import { targetPath } from '../../catalog/engine/wordsAndPaths';
import type { Locale } from '../../catalog/engine/types';
import AreaSidebar from '../../components/endpoint/AreaSidebar.vue';
import { data } from '../../docs/areaMenu.data';

/** The parameters of catalog pages that contain areas. */
interface PageParams {
  error?: { areas: { id: string }[] };
  area?: string;
  view?: { area?: { id: string } };
}

/** An error of many areas would mark most of the list. Then only the area in its breadcrumb is marked. */
const MOST_MARKED = 4;

function areasOf({ error, area, view }: PageParams): string[] {
  const ofError = error?.areas.map(({ id }) => id) ?? [];
  const marked = ofError.slice(0, ofError.length > MOST_MARKED ? 1 : MOST_MARKED);
  return [...marked, area ?? view?.area?.id ?? ''].filter(Boolean);
}

/**
 * The list of areas next to pages that are made from the catalog. Other pages have none, because their content needs
 * the full width or has its own order.
 */
export const AreaMenu = (): VNode | null => {
  const { params, lang } = useData();
  const locale: Locale = lang.value.startsWith('zh') ? 'zh' : 'en';
  if (!params.value) return null;
  return h(AreaSidebar, {
    menu: data[locale],
    areas: areasOf(params.value),
    path: useRoute().path,
    href: (id: string) => withBase(targetPath(`areas/${id}`, locale)),
  });
};
