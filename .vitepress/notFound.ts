import { errorPath, explainPath, homePath, statusesPath } from '../catalog/engine/share/permalink';
import type { Locale } from '../catalog/engine/types';
import { siteEn } from '../components/words/site.en';
import { siteZh } from '../components/words/site.zh';
import { replaceMarkup } from './markup';
import { emptyRouteMap } from './pageFiles';

const words = { zh: siteZh, en: siteEn };

function notFoundSection(locale: Locale, base: string): string {
  const { notFound, trail, explainPage, home } = words[locale];
  const links: [string, string][] = [
    [homePath(locale), home.title],
    [errorPath('', locale), trail.errors],
    [statusesPath(locale), trail.statuses],
    [explainPath({}, locale), explainPage.title],
  ];
  const items = links.map(([path, text]) => `<li><a href="${base.replace(/\/$/, '')}${path}">${text}</a></li>`);
  return `<section lang="${locale}"><h1>${notFound.title}</h1><p>${notFound.lead}</p><ul>${items.join('')}</ul></section>`;
}

/**
 * Fills the 404 page in both languages for readers without JavaScript. VitePress leaves it empty until its script has
 * run.
 */
export function withWaysOut(html: string, base: string): string {
  const app = '<div id="app"></div>';
  const sections = notFoundSection('zh', base) + notFoundSection('en', base);
  return replaceMarkup(
    html,
    app,
    `${app}\n    ${emptyRouteMap}\n    <noscript><main class="NotFoundPage vp-doc">${sections}</main></noscript>`,
  );
}
