import { placeholdersOf } from '../../engine/richText';
import { placeholdersIn } from '../texts';
import { problemAt, type CatalogRule } from './rule';
import { allTexts, registered, wordingsOf } from './subjects';

const camelCase = /^[a-z][A-Za-z0-9]*$/;

const placeholderNames: CatalogRule = {
  name: 'placeholder-names',
  description: 'Placeholders are named in camelCase.',
  check: (catalog, context) =>
    registered(catalog).flatMap((item) =>
      wordingsOf(item).flatMap(({ path, wording }) =>
        placeholdersOf([wording])
          .filter((name) => !camelCase.test(name))
          .map((name) => {
            const what = `\`{${name}}\` is not in camelCase.`;
            return problemAt(context, { item, id: item.id }, path, what, 'Write it like `{groupId}`.');
          }),
      ),
    ),
};

const namesIn = (template: string): string[] =>
  [...template.matchAll(/\{([A-Za-z]\w*)\}/g)].map(([, name = '']) => name);

const placeholdersOnce: CatalogRule = {
  name: 'placeholders-once',
  description: 'No placeholder occurs twice in one template.',
  check: (catalog, context) =>
    registered(catalog).flatMap((item) =>
      wordingsOf(item).flatMap(({ path, wording }) => {
        const names = namesIn(wording);
        return names
          .filter((name, index) => names.indexOf(name) !== index)
          .map((name) => {
            const what = `\`{${name}}\` occurs twice in one template.`;
            return problemAt(context, { item, id: item.id }, path, what, 'Give the second one another name.');
          });
      }),
    ),
};

const outside = (template: string): string => template.replace(/\{[A-Za-z]\w*\}/g, '');

/** Why a template cannot be matched or its values cannot be captured; null if it can. */
function unmatchable(template: string): { what: string; remedy: string } | null {
  const stray = /\{\s*[A-Za-z][\w -]*\}|\{[A-Za-z]\w*$/.exec(outside(template))?.[0];
  if (stray !== undefined)
    return { what: `\`${stray}\` is not a placeholder.`, remedy: 'Write it like `{groupId}`, without spaces.' };
  if (template.includes('}{'))
    return {
      what: 'two placeholders are next to each other.',
      remedy: 'Merge them, because no word separates their values.',
    };
  if (!/[\p{L}\p{N}]/u.test(outside(template)))
    return { what: 'the template has no literal words.', remedy: 'Write `null` if no message is documented.' };
  return null;
}

const matchableTemplates: CatalogRule = {
  name: 'matchable-templates',
  description: 'A template has literal words, and its placeholders are complete and separated by text.',
  check: (catalog, context) =>
    registered(catalog).flatMap((item) =>
      wordingsOf(item).flatMap(({ path, wording }) => {
        const finding = unmatchable(wording);
        return finding ? [problemAt(context, { item, id: item.id }, path, finding.what, finding.remedy)] : [];
      }),
    ),
};

const choiceOf = (known: ReadonlySet<string>): string =>
  known.size === 0 ? 'the message has none' : `the message has ${[...known].map((name) => `\`{${name}}\``).join(', ')}`;

const knownPlaceholders: CatalogRule = {
  name: 'known-placeholders',
  description: 'A text contains only placeholders of the message or one of its aliases.',
  check: (catalog, context) =>
    allTexts(catalog).flatMap(({ item, id, path, text, templates }) => {
      const known = new Set(placeholdersOf(templates));
      const remedy = `Correct the name (${choiceOf(known)}), or put a path in code that begins with \`/\`.`;
      return (['zh', 'en'] as const).flatMap((locale) =>
        [...new Set(placeholdersIn(text[locale]))]
          .filter((name) => !known.has(name))
          .map((name) =>
            problemAt(
              context,
              { item, id },
              [...path, locale],
              `\`{${name}}\` is not a placeholder of the message.`,
              remedy,
            ),
          ),
      );
    }),
};

const placeholdersUsed: CatalogRule = {
  name: 'placeholders-used',
  description: 'Every placeholder of placeholders.yaml stands there once, and in a message.',
  check: (catalog, context) => {
    const used = new Set(
      registered(catalog).flatMap((item) => placeholdersOf(wordingsOf(item).map(({ wording }) => wording))),
    );
    const seen = new Set<string>();
    return catalog.placeholders.flatMap((item) => {
      const what = seen.has(item.name) ? 'stands there twice.' : used.has(item.name) ? null : 'stands in no message.';
      seen.add(item.name);
      return what === null
        ? []
        : [problemAt(context, { item, id: item.name }, ['name'], `\`{${item.name}}\` ${what}`, 'Remove the line.')];
    });
  },
};

/** Rules for templates and for placeholders in texts. */
export const placeholderRules: CatalogRule[] = [
  placeholderNames,
  placeholdersOnce,
  matchableTemplates,
  knownPlaceholders,
  placeholdersUsed,
];
