import type { Plugin } from 'vite';
import { catalogTexts } from '../catalog/engine/catalogParts';
import type { Catalog, Locale } from '../catalog/engine/types';
import { everyPart, textParts } from '../components/explainer/textParts';

const list = /^explainerTexts\.(zh|en)$/;
const part = /^explainerTexts\.(zh|en)\.(\d+)$/;
/** Ends the id of a module. Bundlers name the file by everything before it. */
const ending = '.js';

const listCode = (locale: string): string =>
  `export const parts = [${everyPart.map((each) => `() => import('explainerTexts.${locale}.${each}')`).join()}];`;

function partCode(catalog: Catalog, locale: Locale, number: number): string {
  const json = JSON.stringify(textParts(catalogTexts(catalog, locale))[number]);
  return `export const data = JSON.parse(${JSON.stringify(json)});`;
}

/**
 * The causes and fixes of all entries as modules: `explainerTexts.zh` has a function for each part that loads it. One
 * data file for each part would be 32 files.
 */
export const textModules = (catalog: Catalog): Plugin => ({
  name: 'text-modules',
  resolveId: (id) => (list.test(id) || part.test(id) ? id + ending : null),
  load(id) {
    if (!id.endsWith(ending)) return null;
    const name = id.slice(0, -ending.length);
    const [, ofList] = list.exec(name) ?? [];
    if (ofList) return listCode(ofList);
    const [, locale, number] = part.exec(name) ?? [];
    return locale ? partCode(catalog, locale === 'zh' ? 'zh' : 'en', Number(number)) : null;
  },
});
