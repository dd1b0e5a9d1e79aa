import { useData, useRoute, withBase } from 'vitepress';
import { h, type VNode } from 'vue';
import { targetPath } from '../../catalog/engine/share/target';
import type { Locale } from '../../catalog/engine/types';
import AreaSidebar from '../../components/endpoint/AreaSidebar.vue';
import { data } from '../../docs/areaMenu.data';

/** The parameters of the pages that are made from the catalog, as far as they tell an area. */
interface PageParams {
  error?: { areas: { id: string }[] };
  area?: string;
  view?: { area?: { id: string } };
}

const areasOf = ({ error, area, view }: PageParams): string[] =>
  [...(error?.areas.map(({ id }) => id) ?? []), area ?? view?.area?.id ?? ''].filter(Boolean);

/** The areas beside pages that are made from the catalog; nothing beside the others, whose content takes the whole width or has an order of its own. */
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
