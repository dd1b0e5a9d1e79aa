import { compileTemplate, type Template, type TemplateWord, wordsOf } from './template';
import { pairHash } from './literal';
import type { ShapeOf } from './values';

/** How informative each word of the templates is. Rare words are more informative. */
export interface Vocabulary {
  /**
   * Inverse document frequency of a word: the natural logarithm of how rare it is among the templates. An unknown
   * word counts like a word of one template.
   */
  idf(hash: number): number;
  /** Whether a literal of any template contains the word. */
  has(hash: number): boolean;
  /** Templates whose literals contain the word. */
  templates(hash: number): readonly number[];
  /** Sum of the idf of all words in a template's literals. */
  weight(template: number): number;
}

/** Counts the words of all templates once, so that lookups are cheap. */
export function createVocabulary(wordsOfAll: readonly (readonly TemplateWord[])[]): Vocabulary {
  const postings = new Map<number, number[]>();
  wordsOfAll.forEach((words, number) => {
    for (const hash of new Set(words.map((word) => word.hash))) {
      const list = postings.get(hash);
      if (list === undefined) postings.set(hash, [number]);
      else list.push(number);
    }
  });
  const rarity = (holders: number): number => Math.log(1 + wordsOfAll.length / holders);
  const idfs = new Map(Array.from(postings, ([hash, holders]) => [hash, rarity(holders.length)]));
  const unknown = rarity(1);
  const idf = (hash: number): number => idfs.get(hash) ?? unknown;
  const weights = wordsOfAll.map((words) => words.reduce((sum, word) => sum + idf(word.hash), 0));
  return {
    idf,
    has: (hash) => postings.has(hash),
    templates: (hash) => postings.get(hash) ?? [],
    weight: (template) => weights[template] ?? 0,
  };
}

/** Where to look for a template: at two adjacent tokens of it, or at one token if it has no adjacent pair. */
export interface Anchor {
  /** Index of the template in its corpus. */
  template: number;
  /** Index of the literal in its template. */
  literal: number;
  /** Character of the literal, not counting gaps, at which the anchor begins. */
  index: number;
}

/** Finds templates by the tokens of a text. */
export interface Anchors {
  /** Anchors for a pair of adjacent tokens, by the hash of the pair. */
  pair(hash: number): readonly Anchor[] | undefined;
  /** Anchors of templates without two adjacent tokens, by the hash of the token. */
  single(hash: number): readonly Anchor[] | undefined;
}

type Place = Omit<TemplateWord, 'length'>;

/**
 * Chooses the rarest adjacent pair of tokens of each template as its anchor. A scan then looks closer only where a
 * match is likely.
 */
export function createAnchors(wordsOfAll: readonly (readonly TemplateWord[])[]): Anchors {
  const singles = new Map<number, Anchor[]>();
  const pairs = new Map<number, Anchor[]>();
  const pairsOf = wordsOfAll.map(pairsIn);
  const spread = countTemplates(pairsOf);
  wordsOfAll.forEach((words, number) => {
    const rarest = pickRarest(pairsOf[number] ?? [], spread);
    if (rarest !== undefined) push(pairs, rarest, number);
    else for (const word of words.slice(0, 1)) push(singles, word, number);
  });
  const pairFilter = filterOf(pairs);
  const singleFilter = filterOf(singles);
  return {
    pair: (hash) => (pairFilter[hash & 0xffff] === 1 ? pairs.get(hash) : undefined),
    single: (hash) => (singleFilter[hash & 0xffff] === 1 ? singles.get(hash) : undefined),
  };
}

function push(map: Map<number, Anchor[]>, { hash, literal, index }: Place, template: number): void {
  const anchors = map.get(hash);
  if (anchors === undefined) map.set(hash, [{ template, literal, index }]);
  else anchors.push({ template, literal, index });
}

/** Nearly all tokens of a text have no anchor. Reading one byte is cheaper than looking each of them up in the map. */
function filterOf(map: ReadonlyMap<number, unknown>): Uint8Array {
  const filter = new Uint8Array(0x10000);
  for (const hash of map.keys()) filter[hash & 0xffff] = 1;
  return filter;
}

function countTemplates(pairsOf: readonly Place[][]): Map<number, number> {
  const spread = new Map<number, number>();
  for (const places of pairsOf) {
    for (const hash of new Set(places.map((place) => place.hash))) spread.set(hash, (spread.get(hash) ?? 0) + 1);
  }
  return spread;
}

function pickRarest(places: readonly Place[], spread: ReadonlyMap<number, number>): Place | undefined {
  let rarest: Place | undefined;
  for (const place of places) {
    if (rarest === undefined || (spread.get(place.hash) ?? 0) < (spread.get(rarest.hash) ?? 0)) rarest = place;
  }
  return rarest;
}

function pairsIn(words: readonly TemplateWord[]): Place[] {
  return words.slice(1).flatMap((word, at) => {
    const before = words[at];
    if (before === undefined || before.literal !== word.literal) return [];
    return [{ hash: pairHash(before.hash, word.hash), literal: before.literal, index: before.index }];
  });
}

/** All templates of a matcher, with the tables that are needed to find them. */
export interface Corpus {
  /** In the order of their texts. A template number is an index into this list. */
  templates: readonly Template[];
  /** The words of each template's literals. */
  words: readonly (readonly TemplateWord[])[];
  /** How informative each word of the literals is. */
  vocabulary: Vocabulary;
  /** Where to look for each template. */
  anchors: Anchors;
}

/** Compiles message templates. Every string is a valid template. */
export function createCorpus(texts: readonly string[], shapeOf: ShapeOf): Corpus {
  const templates = texts.map((text) => compileTemplate(text, shapeOf));
  const words = templates.map(wordsOf);
  return { templates, words, vocabulary: createVocabulary(words), anchors: createAnchors(words) };
}
