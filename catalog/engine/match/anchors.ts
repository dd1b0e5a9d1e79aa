import { pairHash } from './tokens';
import type { TemplateWord } from './words';

/** Where to look for a template: two adjacent tokens of it, or one where it has no two. */
export interface Anchor {
  /** Index of the template in its corpus. */
  template: number;
  /** Index of the literal in its template. */
  literal: number;
  /** Character of the literal (gaps not counted) at which the anchor begins. */
  index: number;
}

/** Finds templates by the tokens of a text. */
export interface Anchors {
  /** Anchors that begin at the first of two adjacent tokens. */
  pair(hash: number): readonly Anchor[] | undefined;
  /** Anchors of templates whose literals hold no two adjacent tokens. */
  single(hash: number): readonly Anchor[] | undefined;
}

type Place = Omit<TemplateWord, 'length'>;

/** Anchors every template at its rarest adjacent pair of tokens, so that a scan looks closer only where little else can stand. */
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

/** Nearly every token of a text has no anchor: one byte tells so before the map is asked. */
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
