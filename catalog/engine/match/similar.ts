import type { Span } from '../span';
import type { MessageSpan } from '../report';
import { align, type Pairing, slotBefore } from './align';
import type { Corpus } from './corpus';
import type { NormalText } from './normalize';
import { type Layout, spansOf } from './spans';
import { compileTemplate, type TemplateWord, wordsOf } from './template';
import { createReader, endOfWords, type ReadToken } from './textReader';
import { mayHold } from './values';

/** A template that is similar to a text. */
export interface Similar {
  /** Index into the templates of the corpus. */
  template: number;
  /**
   * 0 to 1: how much of the template and the text agree. Rare words count more; 1 means that all words of both agree.
   */
  score: number;
  /** Whether the text is the beginning of the template and stops there. */
  cut: boolean;
  /** Sum of the idf of the words that agree. */
  weight: number;
  /** Captured values by placeholder name. */
  values: Record<string, string>;
  /** The range, split into literal words, values, and what differs. */
  spans: MessageSpan[];
}

/**
 * Ranks templates by the words they share with a range, misspelled words included. Returns the best `limit` of them.
 */
export type FindSimilar = (text: NormalText, range: Span, limit: number) => Similar[];

const longestText = 160;
const shortlistSize = 24;
const unknownIdf = 2;
/**
 * A message that is cut off agrees in all its words. With fewer words than this, that means nothing, unless an ellipsis
 * follows or the last word is cut off, too: `Open regist`.
 */
const fewestCutWords = 3;

/** Of a word that is cut off, to each word that begins like it: little, so that the first of them is taken. */
const cutWordLikeness = 1;

/**
 * A comparison of a template with a text. Spans are computed later, because only those of the best templates are
 * needed.
 */
interface Compared extends Omit<Similar, 'spans' | 'values'> {
  layout: Layout;
}

/** Prepares the search for similar templates. */
export function createSimilar(corpus: Corpus): FindSimilar {
  const read = createReader(corpus);
  return (text, range, limit) => {
    const tokens = read(text, range, longestText);
    const hashes = new Set(tokens.map(({ hash }) => hash));
    const reading: Reading = { text, range, tokens, hashes, ends: tokens.filter(({ isLast }) => isLast) };
    return shortlist(corpus, hashes)
      .flatMap((template) => compare(corpus, template, reading) ?? [])
      .sort((one, other) => other.score - one.score || one.template - other.template)
      .slice(0, limit)
      .map(({ layout, ...rated }) => ({ ...rated, ...spansOf(layout) }));
  };
}

/**
 * The templates with the most weight in common with the tokens. Words that many templates contain are ignored;
 * otherwise, nearly the whole catalog would be compared.
 */
function shortlist({ vocabulary, templates }: Corpus, hashes: ReadonlySet<number>): number[] {
  const shared = new Map<number, number>();
  const common = Math.max(64, templates.length / 8);
  for (const hash of hashes) {
    const holders = vocabulary.templates(hash);
    if (holders.length > common) continue;
    const idf = vocabulary.idf(hash);
    for (const template of holders) shared.set(template, (shared.get(template) ?? 0) + idf);
  }
  const value = ([template, weight]: [number, number]): number => weight * (0.5 + weight / vocabulary.weight(template));
  return [...shared]
    .sort((one, other) => value(other) - value(one) || one[0] - other[0])
    .slice(0, shortlistSize)
    .map(([template]) => template);
}

/** A text that is compared with templates. */
interface Reading {
  text: NormalText;
  range: Span;
  tokens: readonly ReadToken[];
  /** The words of the tokens. */
  hashes: ReadonlySet<number>;
  /** The tokens that may be cut off. */
  ends: readonly ReadToken[];
}

function compare(corpus: Corpus, number: number, reading: Reading): Compared | null {
  const { text, range, tokens, hashes, ends } = reading;
  const words = corpus.words[number] ?? [];
  const template = corpus.templates[number];
  if (template === undefined) return null;
  const pairings = align(words, tokens.length, (word) => {
    const cut = ends.filter((token) => isCutOff({ template, text }, word, token));
    if (cut.length === 0 && !hashes.has(word.hash)) return null;
    const idf = corpus.vocabulary.idf(word.hash);
    return tokens.map((token) => {
      const isSame = word.hash === token.hash;
      if (isSame && !token.corrected) return idf;
      return cut.includes(token) ? cutWordLikeness : isSame ? idf * 0.8 : 0;
    });
  });
  return rate(corpus, number, { template, words, tokens, pairings, range, text });
}

function rate({ vocabulary }: Corpus, number: number, layout: Layout): Compared {
  const { pairings, range, text, tokens, words } = layout;
  const weight = pairings.reduce((sum, { word }) => sum + vocabulary.idf(words[word]?.hash ?? 0), 0);
  const isCut = ({ word, token }: Pairing): boolean => isCutOff(layout, words[word], tokens[token]);
  const isMeant = ({ word, token }: Pairing): boolean => isCorrected(words[word], tokens[token]);
  const corrected = pairings.filter((each) => isMeant(each) && !isCut(each)).length;
  const others = unmatchedTokens(layout);
  const unmatched = others.reduce(
    (sum, { hash }) => sum + (vocabulary.has(hash) ? vocabulary.idf(hash) : unknownIdf),
    0,
  );
  const ofTemplate = weight / Math.max(vocabulary.weight(number), 1e-9);
  const ofText = weight / Math.max(weight + unmatched, 1e-9);
  const endsInWord = pairings.some(isCut);
  const isMarked = endsInWord || endOfWords(text, range) < range.end;
  const isLong = pairings.length >= (isMarked ? fewestCutWords - 1 : fewestCutWords);
  const cut = unmatched === 0 && corrected === 0 && isBeginning(pairings) && isLong && (endsInWord || ofTemplate < 1);
  const alike = Math.sqrt(ofTemplate * ofText) * (1 - 0.05 * Math.min(corrected, 4));
  const score = isContrary(layout, others) ? alike * contrary : alike;
  return { template: number, weight, cut, score: cut ? Math.max(score, 0.5 + 0.5 * ofTemplate) : score, layout };
}

const hashesOf = (text: string): Set<number> =>
  new Set(wordsOf(compileTemplate(text, () => 'name')).map(({ hash }) => hash));
/** Words for different things. An error about one of them says nothing about another. */
const things = hashesOf('owner admin user users thread device inviter invitee access refresh');
const negation = hashesOf('not');
/** The part of its likeness that a text keeps if it is about another thing or says the opposite. */
const contrary = 0.6;

/**
 * Whether a text differs from a template by nothing but "not", by the thing it is about, or by the name of the method
 * in front: `addBlacklist: …` instead of `removeBlacklist: …`.
 */
function isContrary({ template, words, tokens, pairings }: Layout, unmatched: readonly ReadToken[]): boolean {
  const paired = new Set(pairings.map(({ word }) => word));
  const missing = words.filter((_, at) => !paired.has(at));
  const different = [...missing, ...unmatched];
  if (different.length === 1) return different.every(({ hash }) => negation.has(hash));
  if (startsWithName.test(template.text) && missing[0] === words[0] && unmatched[0] === tokens[0]) return true;
  return missing.some(({ hash }) => things.has(hash)) && unmatched.some(({ hash }) => things.has(hash));
}

const startsWithName = /^(?:add|remove|kick|update|get)[A-Z]/;

/** Tokens of the text that are neither words of the template nor inside one of its values. */
function unmatchedTokens({ template, words, tokens, pairings, text }: Layout): ReadToken[] {
  const unmatched: ReadToken[] = [];
  let next = 0;
  const edges: Pairing[] = [...pairings, { word: words.length, token: tokens.length }];
  let before = -1;
  for (const { word, token } of edges) {
    const isNext = word === before + 1 || token === tokens.length;
    const slot = isNext ? slotBefore(template, words, before + 1) : null;
    const between = tokens.slice(next, token);
    const value = text.source.slice(between[0]?.start ?? 0, between.at(-1)?.end ?? 0);
    if (slot === null || !mayHold(slot, value)) unmatched.push(...between);
    next = token + 1;
    before = word;
  }
  return unmatched;
}

const isCorrected = (word: TemplateWord | undefined, token: ReadToken | undefined): boolean =>
  token?.corrected === true && token.hash === word?.hash;

const isBeginning = (pairings: readonly Pairing[]): boolean => pairings.every(({ word }, at) => word === at);

/** Whether a token is the beginning of a template's word, as the last word of a text that is cut off. */
function isCutOff(
  { template, text }: Pick<Layout, 'template' | 'text'>,
  word?: TemplateWord,
  token?: ReadToken,
): boolean {
  const literal = template.literals[word?.literal ?? -1]?.codes;
  if (word === undefined || token?.isLast !== true || literal === undefined) return false;
  const length = token.end - token.start;
  if (length >= word.length) return false;
  for (let at = 0; at < length; at++) if (literal[word.index + at] !== text.codes[token.start + at]) return false;
  return true;
}
