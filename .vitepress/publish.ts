import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteConfig } from 'vitepress';
import { parse } from 'yaml';
import { readChanges } from '../catalog/build/changes/record';
import { catalogRoot } from '../catalog/build/load';
import { publishFiles, type GuidePage } from '../catalog/build/publish';
import { errorPath } from '../catalog/engine/share/permalink';
import type { Catalog, Locale } from '../catalog/engine/types';
import { readMoved } from '../docs/moved';

const versionIn = (root: string): string => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

const redirectPage = (address: string): string =>
  `<!doctype html><meta charset="utf-8"><title>${address}</title><meta name="robots" content="noindex"><link rel="canonical" href="${address}"><meta http-equiv="refresh" content="0; url=${address}"><a href="${address}">${address}</a>\n`;

/** Writes pages that redirect from a former id to the new page. They work without JavaScript. */
function writeRedirects({ outDir, site }: SiteConfig): void {
  const locales: Locale[] = ['zh', 'en'];
  for (const [id, target] of Object.entries(readMoved())) {
    if (!target) continue;
    for (const locale of locales) {
      const file = join(outDir, `${errorPath(id, locale)}.html`);
      writeFileSync(file, redirectPage(site.base.replace(/\/$/, '') + errorPath(target, locale)));
    }
  }
}

/** The guides in one language, with title and description. */
function guidesOf({ srcDir, pages }: SiteConfig, locale: Locale): GuidePage[] {
  const folder = locale === 'zh' ? 'guide/' : `${locale}/guide/`;
  return pages
    .filter((page) => page.startsWith(folder))
    .toSorted()
    .map((page) => {
      const [, head = ''] = /^---\n([\s\S]*?)\n---/.exec(readFileSync(join(srcDir, page), 'utf8')) ?? [];
      const { title, description } = parse(head) as { title: string; description: string };
      return { path: `/${page.replace(/\.md$/, '')}`, title, description };
    });
}

/** Writes the published files and the redirects into the built site. `host` is the constant in `config.ts`. */
export function publishSite(catalog: Catalog, config: SiteConfig, host: string | undefined): void {
  publishFiles(catalog, config.outDir, {
    version: versionIn(config.root),
    base: (host ?? '') + config.site.base,
    changes: readChanges(catalog, catalogRoot),
    guides: { zh: guidesOf(config, 'zh'), en: guidesOf(config, 'en') },
  });
  writeRedirects(config);
}
