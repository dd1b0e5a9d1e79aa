import type { Catalog, Localized, Locale } from '../../engine/types';
import { problemAt, type CatalogRule } from './rule';
import { registered } from './subjects';

const locales = ['zh', 'en'] as const;
const lists = ['causes', 'fixes'] as const;

const asOne = (texts: readonly Localized[], locale: Locale): string =>
  texts.map((text) => text[locale].trim()).join('\n');

/** An entry with the same causes or fixes as an earlier one. */
interface Clash {
  /** The later entry. */
  item: ReturnType<typeof registered>[number];
  /** Id of the earlier entry. */
  first: string;
  list: (typeof lists)[number];
  /** The language in which the texts are equal. */
  locale: Locale;
}

function clashes(catalog: Catalog): Clash[] {
  const first = new Map<string, string>();
  return registered(catalog).flatMap((item) =>
    lists.flatMap((list) =>
      locales.flatMap((locale) => {
        const key = `${list} ${asOne(item[list], locale)}`;
        const known = first.get(key);
        if (known === undefined) first.set(key, item.id);
        return known === undefined ? [] : [{ item, first: known, list, locale }];
      }),
    ),
  );
}

const ownTexts: CatalogRule = {
  name: 'own-texts',
  description: 'No two entries have the same causes or the same fixes.',
  check: (catalog, context) =>
    clashes(catalog).map(({ item, first, list, locale }) => {
      const what = `the ${locale} ${list} are the same as in \`${first}\`.`;
      return problemAt(context, { item, id: item.id }, [list], what, 'Say what is specific to this one.');
    }),
};

const supportOnly: Record<Locale, RegExp> = {
  zh: /技术支持|客服|工单/,
  en: /\bsupport\b/i,
};

/** Whether a fix only sends the reader to support. */
const sendsAway = (text: string, locale: Locale): boolean =>
  text
    .split(/[。；;!?！？]|\.\s|\.$/)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .every((sentence) => supportOnly[locale].test(sentence));

const moreThanSupport: CatalogRule = {
  name: 'more-than-support',
  description: '"Contact support" is the only fix where support is the owner, and nowhere else.',
  check: (catalog, context) =>
    [...registered(catalog), ...catalog.statuses]
      .filter(
        ({ owner, fixes }) =>
          owner !== 'support' && locales.some((locale) => fixes.every((fix) => sendsAway(fix[locale], locale))),
      )
      .map((item) => {
        const id = 'id' in item ? item.id : String(item.status);
        return problemAt(
          context,
          { item, id },
          ['fixes'],
          'the only fix is to contact support.',
          'Say what the reader can do, or set the owner to support.',
        );
      }),
};

const doneIsNever: CatalogRule = {
  name: 'done-is-never',
  description: 'If nothing is left to do, `retry` is `never`.',
  check: (catalog, context) =>
    registered(catalog)
      .filter(({ done, retry }) => done && retry !== 'never')
      .map((item) => {
        const what = `\`done\` is set with \`retry: ${item.retry}\`.`;
        const remedy = 'Write `retry: never`, or remove `done`.';
        return problemAt(context, { item, id: item.id }, ['done'], what, remedy);
      }),
};

/** Rules for the content of texts. */
export const substanceRules: CatalogRule[] = [ownTexts, moreThanSupport, doneIsNever];
