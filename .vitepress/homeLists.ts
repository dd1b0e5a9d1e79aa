import type { Catalog, Locale } from '../catalog/engine/types';
import { homeLists } from '../components/home/homeLists';
import { homeView } from '../components/home/homeView';
import { homeListWords } from '../components/words/homeLists';
import { commonErrors } from '../docs/commonErrors';
import { drawnHtml, hrefIn, replaceComment, type MarkdownChange } from './staticHtml';

/** Replaces the comment `home lists` on the home pages with the common errors, the statuses and the areas. */
export async function drawnHomeLists(catalog: Catalog, base: string): Promise<MarkdownChange> {
  const draw = (locale: Locale) =>
    drawnHtml(homeLists(homeView(catalog, commonErrors, locale), homeListWords[locale], hrefIn(base, locale)));
  return replaceComment('home lists', /^(en\/)?index\.md$/, { zh: await draw('zh'), en: await draw('en') });
}
