import type { Vocabulary } from './likeness';
import { isFaintWord, pieces, wordings } from './queryPieces';
import { camelParts, squeeze, stems, tokens, words } from './queryTokens';
import type { WordIndex } from './wordIndex';

/** Latin words. A name with digits, such as `lisi001`, is a value of the caller. */
const latin = /(?<![A-Za-z\d])[A-Za-z]{4,}(?![A-Za-z\d])/g;

/**
 * Corrects misspelled Latin words of a query if only one word can be meant: `forbiden` → `forbidden`. Known words and
 * beginnings of known words are left alone.
 */
export function respell(query: string, isKnown: (word: string) => boolean, vocabulary: Vocabulary): string {
  return query.replace(latin, (run) => {
    const word = run.toLowerCase();
    if (isKnown(word) || vocabulary.beginningWith(word, 1).length > 0) return run;
    const [near, ...others] = vocabulary.near(word);
    return near !== undefined && others.length === 0 ? near : run;
  });
}

const longestCompound = 60;
const longestWord = 24;
/**
 * Minimum number of letters per word in a compound. Words of two letters, such as `op` in `forbiddenop`, occur in
 * nearly any misspelled word, so longer words have to make up for them.
 */
const lettersPerWord = 3.5;

/**
 * Splits letters into the fewest known words: `usernotfound` → `user not found`. Empty if the letters cannot be split
 * into known words completely.
 */
export function compoundParts(run: string, isKnown: (word: string) => boolean): string[] {
  if (run.length > longestCompound || !/^[a-z]{6,}$/.test(run)) return [];
  const best: (string[] | undefined)[] = [[]];
  for (let end = 2; end <= run.length; end++) best[end] = bestEnding(run, end, best, isKnown);
  const parts = best[run.length] ?? [];
  return run.length >= parts.length * lettersPerWord ? parts : [];
}

function bestEnding(
  run: string,
  end: number,
  best: readonly (string[] | undefined)[],
  isKnown: (word: string) => boolean,
): string[] | undefined {
  let found: string[] | undefined;
  for (let start = Math.max(0, end - longestWord); start <= end - 2; start++) {
    const before = best[start];
    if (!before || (found && before.length + 1 >= found.length)) continue;
    const word = run.slice(start, end);
    if (isKnown(word)) found = [...before, word];
  }
  return found;
}

/** One way to match a term of the query. */
export interface Alternative {
  /** Words as the index stores them: Chinese as character pairs. */
  words: readonly string[];
  /** 1 for the term itself, less for other forms of it. */
  weight: number;
  /** Whether all words must occur. Otherwise, each word counts separately. */
  whole: boolean;
  /** Whether this is a synonym of the term. */
  isOther?: boolean;
}

/** A term of the query with all ways to match it. */
export interface Term {
  /** The term in lower case. */
  asked: string;
  /** Empty if nothing in the catalog is similar. */
  alternatives: Alternative[];
  /** Whether the term is a common word, such as "failed". */
  isFaint: boolean;
}

/** Weights of a longer word that begins with the term, another form, a similar word, and a synonym. */
const weights = { beginning: 0.8, form: 0.85, near: 0.6, synonym: 0.7 } as const;

/** Number of terms that are kept for the next queries. */
const mostRemembered = 2000;

/**
 * Creates a function that splits a query into terms and finds the ways to match each. Each letter that a reader types
 * makes a new query with mostly the same terms, so terms are kept. An equal term is the same object.
 */
export function createTerms(
  index: WordIndex,
  vocabulary: Vocabulary,
  isWord: (word: string) => boolean,
): (query: string) => Term[] {
  const isKnown = (word: string): boolean => index.postings(word).length > 0;
  const wordsIn = (run: string): string[] => latinWords(run, isKnown, vocabulary);
  const remembered = new Map<string, Term>();
  function known(key: string, create: () => Term): Term {
    if (remembered.size >= mostRemembered) remembered.clear();
    const term = remembered.get(key) ?? create();
    remembered.set(key, term);
    return term;
  }
  return (query) => {
    const asked = [...new Set(pieces(query, { wordings, wordsIn }))];
    const isChinese = /\p{Script=Han}/u.test(query);
    // Names of fields count only in Chinese queries, so these have terms of their own.
    const terms = asked.map((piece) =>
      known(isChinese ? `:${piece}` : piece, () => ({
        asked: piece,
        alternatives: [...spellings(piece, isKnown, isWord, vocabulary), ...otherWordings(piece)],
        isFaint: (isFaintWord(piece) && !(isChinese && isFieldName(piece))) || isLoneCharacter(piece),
      })),
    );
    return [...terms, ...bordersIn(query, asked).map((row) => known(row.join(' '), () => borderTerm(row)))];
  };
}

/** Between Chinese words, these are fields of a message. */
const isFieldName = (piece: string): boolean => piece === 'to' || piece === 'from';

/**
 * Whether a term is a single character without synonyms. Such a character, for example 称, occurs in many unrelated
 * words.
 */
const isLoneCharacter = (piece: string): boolean =>
  /^\p{Script=Han}$/u.test(piece) && wordings.others(piece).length === 0;

/**
 * Finds each pair of Chinese characters at the border of two terms, followed by its neighboring pairs. Documents that
 * contain them have the terms in the same order: 批量注册, not 批量 and 注册 apart.
 */
function bordersIn(query: string, asked: readonly string[]): string[][] {
  const within = new Set(asked.flatMap((piece) => [...words(piece)]));
  const all = tokens(query);
  return all.flatMap(({ word, start, end }, place) => {
    if (!/^\p{Script=Han}{2}$/u.test(word) || within.has(word)) return [];
    const beside = [all[place - 1], all[place + 1]].filter((other) => other && other.start < end && other.end > start);
    return [[word, ...beside.flatMap((other) => other?.word ?? [])]];
  });
}

const borderTerm = (row: readonly string[]): Term => ({
  asked: row[0] ?? '',
  alternatives: [{ words: row, weight: 1, whole: true }],
  isFaint: true,
});

/**
 * Splits a run of Latin letters. A run stays whole if it is a known word, begins one or misspells one. Otherwise, it
 * is split into the words that it is composed of.
 */
function latinWords(run: string, isKnown: (word: string) => boolean, vocabulary: Vocabulary): string[] {
  const whole = run.toLowerCase();
  if (isKnown(whole) || vocabulary.beginningWith(whole, 1).length > 0) return [whole];
  const parts = camelParts(run);
  if (parts.length > 1) return parts;
  if (vocabulary.near(whole).length > 0) return [whole];
  const compound = compoundParts(whole, isKnown);
  return compound.length > 0 ? compound : [whole];
}

const single = (word: string, weight: number): Alternative => ({ words: [word], weight, whole: true });

function spellings(
  piece: string,
  isKnown: (word: string) => boolean,
  isWord: (word: string) => boolean,
  vocabulary: Vocabulary,
): Alternative[] {
  const parts = [...words(piece)];
  if (!/^[a-z]{2,}$/.test(piece)) return [{ words: parts, weight: 1, whole: wordings.isOne(piece) }];
  const exact = isKnown(piece) ? [single(piece, 1)] : [];
  const begun = isFaintWord(piece)
    ? []
    : vocabulary.beginningWith(piece, 12).map((longer) => single(longer, weights.beginning));
  const forms = stems(piece)
    .filter(isKnown)
    .flatMap((stem) => [stem, ...vocabulary.beginningWith(stem, 6)].map((form) => single(form, weights.form)));
  if (exact.length + begun.length + forms.length > 0) return [...exact, ...forms, ...begun];
  return isWord(piece) ? [] : vocabulary.near(piece).map((like) => single(like, weights.near));
}

function otherWordings(piece: string): Alternative[] {
  return wordings.others(piece).map((other) => ({
    words: [...words(other)],
    // `app key` and `appkey` are spellings of the same term.
    weight: squeeze(other) === squeeze(piece) ? 1 : weights.synonym,
    whole: true,
    isOther: true,
  }));
}
