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
  description: 'No placeholder stands twice in one template.',
  check: (catalog, context) =>
    registered(catalog).flatMap((item) =>
      wordingsOf(item).flatMap(({ path, wording }) => {
        const names = namesIn(wording);
        return names
          .filter((name, index) => names.indexOf(name) !== index)
          .map((name) => {
            const what = `\`{${name}}\` stands twice in one template.`;
            return problemAt(context, { item, id: item.id }, path, what, 'Give the second one a name of its own.');
          });
      }),
    ),
};

const choiceOf = (known: ReadonlySet<string>): string =>
  known.size === 0 ? 'the message has none' : `the message has ${[...known].map((name) => `\`{${name}}\``).join(', ')}`;

const knownPlaceholders: CatalogRule = {
  name: 'known-placeholders',
  description: 'A text names only placeholders that the message or one of its aliases has.',
  check: (catalog, context) =>
    allTexts(catalog).flatMap(({ item, id, path, text, templates }) => {
      const known = new Set(placeholdersOf(templates));
      const remedy = `Mend the name (${choiceOf(known)}), or put a path into code that begins with \`/\`.`;
      return (['zh', 'en'] as const).flatMap((locale) =>
        [...new Set(placeholdersIn(text[locale]))]
          .filter((name) => !known.has(name))
          .map((name) =>
            problemAt(
              context,
              { item, id },
              [...path, locale],
              `\`{${name}}\` is no placeholder of the message.`,
              remedy,
            ),
          ),
      );
    }),
};

/** Templates and the texts that speak of their values. */
export const placeholderRules: CatalogRule[] = [placeholderNames, placeholdersOnce, knownPlaceholders];
