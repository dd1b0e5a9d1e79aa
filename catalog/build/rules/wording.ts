import type { Catalog, Locale } from '../../engine/types';
import { fieldName } from '../schema/problems';
import { wordsIn } from '../texts';
import { problemAt, type CatalogRule, type RuleContext } from './rule';
import { allTexts, type SubjectText } from './subjects';

const locales = ['zh', 'en'] as const;
const han = /\p{Script=Han}/u;
const longestTitle = 59;

/** What is wrong with a text, and what to do, each as a sentence. */
interface Finding {
  what: string;
  remedy: string;
}

/** Applies a check to all texts of the catalog, one language at a time. */
const eachText =
  (look: (text: string, locale: Locale, subject: SubjectText) => Finding | null) =>
  (catalog: Catalog, context: RuleContext) =>
    allTexts(catalog).flatMap((subject) =>
      locales.flatMap((locale) => {
        const finding = look(subject.text[locale], locale, subject);
        if (finding === null) return [];
        return [problemAt(context, subject, [...subject.path, locale], finding.what, finding.remedy)];
      }),
    );

const where = ({ path }: SubjectText, locale: Locale): string => `\`${fieldName([...path, locale])}\``;

const shortTitles: CatalogRule = {
  name: 'short-titles',
  description: 'A title has fewer than 60 characters in both languages.',
  check: eachText((text, locale, { path }) =>
    path[0] === 'title' && [...text].length > longestTitle
      ? {
          what: `the ${locale} title has ${[...text].length} characters.`,
          remedy: 'Write fewer than 60; the rest belongs in `causes`.',
        }
      : null,
  ),
};

const rightLanguage: CatalogRule = {
  name: 'right-language',
  description: 'Chinese texts contain Chinese, and English texts contain none outside code.',
  check: eachText((text, locale, subject) => {
    if (locale === 'en')
      return han.test(wordsIn(text))
        ? {
            what: `${where(subject, locale)} holds Chinese.`,
            remedy: 'Write it in English; put Chinese names in code.',
          }
        : null;
    return han.test(text)
      ? null
      : { what: `${where(subject, locale)} contains no Chinese.`, remedy: 'Write it in Chinese.' };
  }),
};

const unfinished = /\b(?:TODO|FIXME|TBD|DRAFT|[Ll]orem [Ii]psum)\b/;

const finishedTexts: CatalogRule = {
  name: 'finished-texts',
  description: 'No text is a draft or a placeholder for one.',
  check: eachText((text, locale, subject) => {
    const mark = unfinished.exec(wordsIn(text))?.[0];
    return mark === undefined
      ? null
      : {
          what: `${where(subject, locale)} is not written yet (\`${mark}\`).`,
          remedy: 'Write the text and remove the mark.',
        };
  }),
};

const oneLine: CatalogRule = {
  name: 'one-line',
  description: 'A text is one line without leading or trailing spaces.',
  check: eachText((text, locale, subject) =>
    text.includes('\n') || text !== text.trim()
      ? {
          what: `${where(subject, locale)} is not one line.`,
          remedy: 'Write one line in quotes. Make a second statement a second list item.',
        }
      : null,
  ),
};

const withoutMarks = (text: string): string => text.replace(/`[^`]*`/g, '').replace(/\{[A-Za-z]\w*\}/g, '');

/** The first piece of markup that is not opened or closed properly. Readers would see it as text. */
const looseMark = (text: string): string | null => /[`{}]|\]\([^)]*$/.exec(withoutMarks(text))?.[0] ?? null;

const closedMarks: CatalogRule = {
  name: 'closed-marks',
  description: 'All markup in a text is closed: code, placeholders, links.',
  check: eachText((text, locale, subject) => {
    const mark = looseMark(text);
    return mark === null
      ? null
      : {
          what: `${where(subject, locale)} has a \`${mark}\` that is not closed.`,
          remedy: 'Close it, or put the whole text in code.',
        };
  }),
};

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const tellingKeywords: CatalogRule = {
  name: 'telling-keywords',
  description: 'A keyword adds something to the title, the message and the other keywords of its entry.',
  check: (catalog, context) =>
    [...catalog.errors, ...catalog.partialFailures].flatMap((item) => {
      const said = [item.title.zh, item.title.en, item.message ?? ''].map(letters);
      return (item.keywords ?? []).flatMap((keyword, at, keywords) =>
        [...said, ...keywords.slice(0, at).map(letters)].includes(letters(keyword))
          ? [
              problemAt(
                context,
                { item, id: item.id },
                ['keywords', at],
                `\`${keyword}\` is already covered.`,
                'Take it out.',
              ),
            ]
          : [],
      );
    }),
};

/** Rules for the wording of texts. */
export const wordingRules: CatalogRule[] = [
  shortTitles,
  rightLanguage,
  finishedTexts,
  oneLine,
  closedMarks,
  tellingKeywords,
];
