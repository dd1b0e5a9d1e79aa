import { type Anchor, type Corpus, createCorpus } from './corpus';
import { type Absences, type Match, matchEmbedded, matchWhole } from './templateMatch';
import { pairHash, visitTokens } from './literal';
import type { Span } from '../span';
import type { MessageSpan } from '../report';
import { normalise, type NormalText } from './normalise';
import { createSimilar, type FindSimilar, type Similar } from './similar';
import { spansOfMatch } from './spans';

/** How a message fits a template: in full, in full with more around it, as far as it goes, or only nearly. */
export type Fit = 'whole' | 'within' | 'cut' | 'similar';

/** A message held against one template. */
export interface MessageMatch {
  /** Index into the templates the matcher was made of. */
  template: number;
  fit: Fit;
  /** 0 to 1: how much of template and message agree; 1 for a full match. */
  score: number;
  /** Sum of the idf of the matched words: the longest and rarest literal wins. */
  weight: number;
  /** Captured values by placeholder name. */
  values: Record<string, string>;
  /** The message, cut into words of the template, values, and what differs. */
  spans: MessageSpan[];
}

/** A template found inside a longer text. */
export interface Hit {
  /** Index into the templates the matcher was made of. */
  template: number;
  /** Sum of the idf of the template's words. */
  weight: number;
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
}

/** Finds message templates in texts; made once for a catalog. */
export interface Matcher {
  /** Full matches of a whole field, heaviest first; where there are none, full matches inside it, then what it resembles. */
  matchMessage(message: string): MessageMatch[];
  /** What a message resembles, best first, full matches included. */
  similar(message: string, limit?: number): MessageMatch[];
  /** Templates that stand anywhere in `text`, in order, without overlap; of two at one place the heavier. */
  scan(text: string, from?: number, to?: number): Hit[];
  /** Every template that stands in a text, overlapping or not, each once. */
  findAll(text: string): number[];
  /** The weight of a template's literals. */
  weight(template: number): number;
}

/** Longer messages are read up to here: no documented one is longer than its values. */
const longestMessage = 16_384;
const resembled = 8;
const worthATry = 0.5;

/**
 * Builds a matcher over message templates. Equal templates are all reported. Time is linear in the text, whatever the number of templates:
 * one pass over its tokens, a look closer only where the rarest adjacent pair of words of a template stands, and bounded values.
 */
export function createMatcher(texts: readonly string[]): Matcher {
  const corpus = createCorpus(texts);
  const findSimilar = createSimilar(corpus);
  return {
    weight: corpus.vocabulary.weight,
    matchMessage: (message) => matchMessage(corpus, findSimilar, message),
    similar(message, limit = resembled) {
      const { text, range } = read(message);
      return findSimilar(text, range, limit).map((similar) => promote(corpus, similar, text, range));
    },
    findAll(message) {
      const { text, range } = read(message);
      return [...new Set(findEmbedded(corpus, text, range).map(({ template }) => template))];
    },
    scan: (source, from = 0, to = source.length) => scan(corpus, source, from, to),
  };
}

function matchMessage(corpus: Corpus, findSimilar: FindSimilar, message: string): MessageMatch[] {
  const { text, range } = read(message);
  const whole = findWhole(corpus, text, range).map((found) => asMessageMatch(corpus, found, text, range, 'whole'));
  if (whole.length > 0) return whole.sort(heaviest);
  const similar = findSimilar(text, range, resembled).map((each) => promote(corpus, each, text, range));
  const promoted = similar.filter(({ fit }) => fit === 'whole');
  if (promoted.length > 0) return promoted.sort(heaviest);
  const within = findEmbedded(corpus, text, range).map((found) => asMessageMatch(corpus, found, text, range, 'within'));
  const found = new Set(within.map(({ template }) => template));
  return [...within.sort(heaviest), ...similar.filter(({ template }) => !found.has(template))];
}

function scan(corpus: Corpus, source: string, from: number, to: number): Hit[] {
  const text = normalise(source.slice(from, to));
  const hits = findEmbedded(corpus, text, { start: 0, end: text.codes.length }).map(({ template, match }) => ({
    template,
    weight: corpus.vocabulary.weight(template),
    start: match.start + from,
    end: match.end + from,
  }));
  return withoutOverlap(hits);
}

function asMessageMatch(corpus: Corpus, found: Found, text: NormalText, range: Span, fit: Fit): MessageMatch {
  const template = corpus.templates[found.template];
  const marked = template === undefined ? { spans: [], values: {} } : spansOfMatch(template, text, found.match, range);
  return { template: found.template, fit, score: 1, weight: corpus.vocabulary.weight(found.template), ...marked };
}

/** A damaged word can hide a template from its anchor: what resembles the message is held against it in full once more. */
function promote(corpus: Corpus, { cut, ...similar }: Similar, text: NormalText, range: Span): MessageMatch {
  const match = similar.score < worthATry ? null : matchTemplate(corpus, similar.template, text, range);
  if (match === null) return { ...similar, fit: cut ? 'cut' : 'similar' };
  return asMessageMatch(corpus, { template: similar.template, match }, text, range, 'whole');
}

function read(message: string): { text: NormalText; range: Span } {
  const text = normalise(message.length > longestMessage ? message.slice(0, longestMessage) : message);
  return { text, range: { start: 0, end: text.codes.length } };
}

const heaviest = (one: MessageMatch, other: MessageMatch): number =>
  other.weight - one.weight || one.template - other.template;

/** Keeps, of hits that overlap, the heaviest. */
function withoutOverlap(hits: Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.sort((one, other) => one.start - other.start || other.weight - one.weight)) {
    const last = kept.at(-1);
    if (last === undefined || hit.start >= last.end) kept.push(hit);
    else if (hit.weight > last.weight) kept[kept.length - 1] = hit;
  }
  return kept;
}

/** A template that a text holds in full. */
export interface Found {
  /** Index into the templates of the corpus. */
  template: number;
  /** Where it stands, with its values. */
  match: Match;
}

/** Templates that match a stretch from end to end. Each is tried once, however often its anchor stands there. */
export function findWhole(corpus: Corpus, text: NormalText, range: Span): Found[] {
  const tried = new Set<number>();
  const found: Found[] = [];
  visitAnchors(corpus, text, range, ({ template }) => {
    if (tried.has(template)) return;
    tried.add(template);
    const match = matchTemplate(corpus, template, text, range);
    if (match !== null) found.push({ template, match });
  });
  return found;
}

/** Holds one template against a stretch from end to end. */
export function matchTemplate({ templates }: Corpus, number: number, text: NormalText, range: Span): Match | null {
  const template = templates[number];
  return template === undefined ? null : matchWhole(template, text, range.start, range.end);
}

/** Every place where a template stands inside a stretch, in the order of their anchors; places of one template do not overlap. */
export function findEmbedded(corpus: Corpus, text: NormalText, range: Span): Found[] {
  const found: Found[] = [];
  const behind = new Map<number, number>();
  const absences: Absences = new Map();
  visitAnchors(corpus, text, range, (anchor, at) => {
    const template = corpus.templates[anchor.template];
    if (template === undefined || at < (behind.get(anchor.template) ?? 0)) return;
    const match = matchEmbedded(template, text, { ...anchor, at }, range, absences);
    if (match === null) return;
    behind.set(anchor.template, match.end);
    found.push({ template: anchor.template, match });
  });
  return found;
}

function visitAnchors(
  { anchors }: Corpus,
  { codes }: NormalText,
  range: Span,
  visit: (anchor: Anchor, at: number) => void,
): void {
  let before = 0;
  let start = -1;
  visitTokens(codes, range.start, range.end, (hash, at) => {
    const pairs = start < 0 ? undefined : anchors.pair(pairHash(before, hash));
    if (pairs !== undefined) for (const anchor of pairs) visit(anchor, start);
    const singles = anchors.single(hash);
    if (singles !== undefined) for (const anchor of singles) visit(anchor, at);
    before = hash;
    start = at;
  });
}
