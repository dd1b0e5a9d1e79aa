import { errorPath, explainPath, homePath, statusesPath } from '../catalog/engine/share/permalink';
import type { Locale } from '../catalog/engine/types';
import { siteEn } from '../components/words/site.en';
import { siteZh } from '../components/words/site.zh';

const words = { zh: siteZh, en: siteEn };

function waysOut(locale: Locale, base: string): string {
  const { notFound, trail, explainPage, home } = words[locale];
  const ways: [string, string][] = [
    [homePath(locale), home.title],
    [errorPath('', locale), trail.errors],
    [statusesPath(locale), trail.statuses],
    [explainPath({}, locale), explainPage.title],
  ];
  const links = ways.map(([path, text]) => `<li><a href="${base.replace(/\/$/, '')}${path}">${text}</a></li>`);
  return `<section lang="${locale}"><h1>${notFound.title}</h1><p>${notFound.lead}</p><ul>${links.join('')}</ul></section>`;
}

/** VitePress leaves the page for wrong addresses empty until its script has run; without a script it says where to go on, in both languages. */
export const withWaysOut = (html: string, base: string): string =>
  html.replace(
    '<div id="app"></div>',
    (app) =>
      `${app}\n    <noscript><main class="NotFoundPage vp-doc">${waysOut('zh', base)}${waysOut('en', base)}</main></noscript>`,
  );
