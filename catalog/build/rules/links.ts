import { areaPath, errorPath, operationPath, statusPath, typePath } from '../../engine/share/permalink';
import type { Catalog } from '../../engine/types';
import { nearest } from '../nearest';
import { linksIn } from '../texts';
import { problemAt, type CatalogRule, type RuleContext } from './rule';
import { allTexts, registered } from './subjects';

const errorTypes = ({ errors }: Catalog): string[] =>
  errors.flatMap(({ error, errorAliases }) => [error, ...errorAliases]).filter((error) => error !== null);

/** All valid link targets, without a leading slash: `errors/group-full`, `guide/retry`, `explain`. */
function linkTargets(catalog: Catalog, { guidePages }: Pick<RuleContext, 'guidePages'>): Set<string> {
  const paths = [
    ...registered(catalog).map(({ id }) => errorPath(id, 'zh')),
    ...catalog.statuses.map(({ status }) => statusPath(status, 'zh')),
    ...errorTypes(catalog).map((error) => typePath(error, 'zh')),
    ...catalog.operations.map(({ id }) => operationPath(id, 'zh')),
    ...catalog.areas.map(({ id }) => areaPath(id, 'zh')),
  ];
  return new Set([...paths.map((path) => path.slice(1)), ...[...guidePages].map((page) => `guide/${page}`), 'explain']);
}

const knownLinks: CatalogRule = {
  name: 'known-links',
  description: 'Every link in a text leads to a page of this site.',
  check: (catalog, context) => {
    const targets = linkTargets(catalog, context);
    return allTexts(catalog).flatMap(({ item, id, path, text }) =>
      (['zh', 'en'] as const).flatMap((locale) =>
        linksIn(text[locale])
          .filter((target) => !targets.has(target))
          .map((target) => {
            const near = nearest(target, targets);
            const remedy =
              near === null
                ? 'Write a target such as `errors/<id>`, without a leading slash.'
                : `Did you mean \`${near}\`?`;
            return problemAt(context, { item, id }, [...path, locale], `the link \`${target}\` leads nowhere.`, remedy);
          }),
      ),
    );
  },
};

/** Rules for links in texts. */
export const linkRules: CatalogRule[] = [knownLinks];
