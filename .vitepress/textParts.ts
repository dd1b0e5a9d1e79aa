import type { Plugin } from 'vite';
import { catalogTexts, titledCatalog } from '../catalog/engine/catalogParts';
import type { Catalog, Locale } from '../catalog/engine/types';
import { everyPart, textParts, titlesOf } from '../components/explainer/textParts';

const list = /^explainerTexts\.(zh|en)$/;
const part = /^explainerTexts\.(zh|en)\.(\d+)$/;
const titles = /^explainerTitles\.(zh|en)$/;
/** Ends the id of a module. Bundlers name the file by everything before it. */
const ending = '.js';

const listCode = (locale: string): string =>
  `export const parts = [${everyPart.map((each) => `() => import('explainerTexts.${locale}.${each}')`).join()}];
   export const titles = () => import('explainerTitles.${locale}');`;

const dataCode = (data: unknown): string => `export const data = JSON.parse(${JSON.stringify(JSON.stringify(data))});`;

/** The code of a module; null if it is another's. */
function codeOf(catalog: Catalog, name: string): string | null {
  const [, ofList] = list.exec(name) ?? [];
  if (ofList) return listCode(ofList);
  const [, language, number] = part.exec(name) ?? titles.exec(name) ?? [];
  if (!language) return null;
  const locale: Locale = language === 'zh' ? 'zh' : 'en';
  const titled = titledCatalog(catalog, locale);
  return dataCode(number ? textParts(titled, catalogTexts(catalog, locale))[Number(number)] : titlesOf(titled));
}

/**
 * The titles, causes and fixes of all entries as modules: `explainerTexts.zh` has a function for each part that loads
 * it, and one for all titles. As VitePress data files, they would be 52 files.
 */
export const textModules = (catalog: Catalog): Plugin => ({
  name: 'text-modules',
  resolveId: (id) => ([list, part, titles].some((pattern) => pattern.test(id)) ? id + ending : null),
  load: (id) => (id.endsWith(ending) ? codeOf(catalog, id.slice(0, -ending.length)) : null),
});
