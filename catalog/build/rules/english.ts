import { fieldName } from '../schema/problems';
import { wordsIn } from '../texts';
import { problemAt, type CatalogRule } from './rule';
import { allTexts } from './subjects';

/** A habit that makes English sound translated, and what to write instead. */
interface Habit {
  found: RegExp;
  instead: string;
}

/** British spellings. Words that end in `-ise` in any English (`raise`, `otherwise`) are not listed. */
const british =
  /\b(?:author|capital|custom|general|initial|local|minim|maxim|normal|optim|organ|priorit|real|recogn|serial|special|summar|synchron|token)is(?:e[ds]?|ing|ation)\b|\b(?:behaviour|colour|favourite|labelled|spelt|whilst)\b/i;

const habits: Habit[] = [
  { found: /\bblanks?\b/i, instead: 'Write `space` or `empty`.' },
  { found: /\balone\b/i, instead: 'Write `only` before the word.' },
  { found: /\bstands?\b/i, instead: 'Write `is`, or name what happens.' },
  { found: /\b(?:have|has) sales\b/i, instead: 'Write `ask sales to …`.' },
  { found: british, instead: 'Use the US spelling.' },
];

const plainEnglish: CatalogRule = {
  name: 'plain-english',
  description: 'English texts use US spelling and natural words.',
  check: (catalog, context) =>
    allTexts(catalog).flatMap((subject) =>
      habits.flatMap(({ found, instead }) => {
        const word = found.exec(wordsIn(subject.text.en))?.[0];
        if (word === undefined) return [];
        const path = [...subject.path, 'en'];
        return [problemAt(context, subject, path, `\`${fieldName(path)}\` says \`${word}\`.`, instead)];
      }),
    ),
};

const attempts = /\b(\w+) (?:attempts|tries)\b/i;

const fiveAttempts: CatalogRule = {
  name: 'five-attempts',
  description: 'A text that counts attempts says five, like the retry guide.',
  check: (catalog, context) =>
    allTexts(catalog).flatMap((subject) => {
      const [said, count] = attempts.exec(wordsIn(subject.text.en)) ?? [];
      if (said === undefined || count?.toLowerCase() === 'five') return [];
      const path = [...subject.path, 'en'];
      const what = `\`${fieldName(path)}\` says \`${said}\`.`;
      return [problemAt(context, subject, path, what, 'Write `five attempts`, the number in the retry guide.')];
    }),
};

/** Rules for English texts. */
export const englishRules: CatalogRule[] = [plainEnglish, fiveAttempts];
