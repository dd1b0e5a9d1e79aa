import { isFaintWord } from './data/language';
import type { Vocabulary } from './likeness';
import { pieces, wordings } from './queryPieces';
import { camelParts, squeeze, stems, tokens, words } from './queryTokens';
import type { WordIndex } from './wordIndex';

const latin = /[A-Za-z]{4,}/g;

/**
 * The query with its misspelt Latin words mended, where there is but one word that can be meant: `forbiden` → `forbidden`. A word
 * that the catalog knows, or that begins one of its words, stays.
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
/** `op` in `forbiddenop` is a word, but most words of two letters stand in any misspelt one: each has to be paid for by longer ones. */
const lettersPerWord = 3.5;

/**
 * The known words that a run of letters is written together from, the fewest there are: `usernotfound` → `user not found`. Empty
 * when it is not made of known words throughout.
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

/** One way to satisfy a piece of the query, and how much that counts against the piece itself (1). */
export interface Alternative {
  /** As the index has them: Chinese in pairs. */
  words: readonly string[];
  /** 1 for the piece itself, down to 0.6 for a word that it may misspell. */
  weight: number;
  /** Whether every word has to be there; else each counts for its part. */
  whole: boolean;
  /** Whether it is another wording than the one that was asked for. */
  isOther?: boolean;
}

/** One piece of the query with all that may stand for it. */
export interface Term {
  /** The piece, in lower case. */
  asked: string;
  /** Empty where nothing in the catalog is like it. */
  alternatives: Alternative[];
  /** Whether it says little of what is asked, as "failed" does. */
  isFaint: boolean;
}

/** A word begun but not ended, in another form, misspelt, a thing said otherwise: each counts less than the word itself. */
const weights = { beginning: 0.8, form: 0.85, near: 0.6, synonym: 0.7 } as const;

/** What a query asks for, piece by piece. */
export function termsOf(query: string, index: WordIndex, vocabulary: Vocabulary): Term[] {
  const isKnown = (word: string): boolean => index.postings(word).length > 0;
  const asked = [...new Set(pieces(query, { wordings, wordsIn: (run) => latinWords(run, isKnown, vocabulary) }))];
  const terms = asked.map((piece) => ({
    asked: piece,
    alternatives: [...spellings(piece, isKnown, vocabulary), ...otherWordings(piece)],
    isFaint: isFaintWord(piece) || isLoneCharacter(piece),
  }));
  return [...terms, ...seams(query, asked)];
}

/** One character that is no wording says little: 称 stands in names of many kinds. */
const isLoneCharacter = (piece: string): boolean =>
  /^\p{Script=Han}$/u.test(piece) && wordings.others(piece).length === 0;

/**
 * The pairs of Chinese characters where two pieces meet, each with the pairs beside it: what has them has the pieces in a row
 * (批量注册, not 批量 and 注册).
 */
function seams(query: string, asked: readonly string[]): Term[] {
  const within = new Set(asked.flatMap((piece) => [...words(piece)]));
  const all = tokens(query);
  return all.flatMap(({ word, start, end }, place) => {
    if (!/^\p{Script=Han}{2}$/u.test(word) || within.has(word)) return [];
    const beside = [all[place - 1], all[place + 1]].filter((other) => other && other.start < end && other.end > start);
    const row = [word, ...beside.flatMap((other) => other?.word ?? [])];
    return [{ asked: word, alternatives: [{ words: row, weight: 1, whole: true }], isFaint: true }];
  });
}

/** A run as it stands when the catalog knows it, or a word that it begins or misspells; else the words it is written together from. */
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

function spellings(piece: string, isKnown: (word: string) => boolean, vocabulary: Vocabulary): Alternative[] {
  const parts = [...words(piece)];
  if (!/^[a-z]{2,}$/.test(piece)) return [{ words: parts, weight: 1, whole: wordings.isOne(piece) }];
  const exact = isKnown(piece) ? [single(piece, 1)] : [];
  const begun = vocabulary.beginningWith(piece, 12).map((longer) => single(longer, weights.beginning));
  const forms = stems(piece)
    .filter(isKnown)
    .flatMap((stem) => [stem, ...vocabulary.beginningWith(stem, 6)].map((form) => single(form, weights.form)));
  if (exact.length + begun.length + forms.length > 0) return [...exact, ...forms, ...begun];
  return vocabulary.near(piece).map((like) => single(like, weights.near));
}

function otherWordings(piece: string): Alternative[] {
  return wordings.others(piece).map((other) => ({
    words: [...words(other)],
    // `app key` is `appkey` in another spelling.
    weight: squeeze(other) === squeeze(piece) ? 1 : weights.synonym,
    whole: true,
    isOther: true,
  }));
}
