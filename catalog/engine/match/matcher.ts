import { type Anchor, type Corpus, createCorpus } from './corpus';
import { type Absences, type Match, matchEmbedded, matchWhole } from './templateMatch';
import { pairHash, visitTokens } from './literal';
import type { Span } from '../span';
import type { MessageSpan } from '../report';
import { normalize, type NormalText } from './normalize';
import { createSimilar, type FindSimilar, type Similar } from './similar';
import { spansOfMatch } from './spans';
import type { ShapeOf } from './values';

/** How a message fits a template: as a whole, as part of the message, up to where it is cut off, or only roughly. */
export type Fit = 'whole' | 'within' | 'cut' | 'similar';

/** A comparison of a message with one template. */
export interface MessageMatch {
  /** Index into the templates that the matcher was created with. */
  template: number;
  fit: Fit;
  /** 0 to 1: how much of the template and the message agree. A full match is 1. */
  score: number;
  /** Sum of the idf of the matched words. Long and rare literals weigh most. */
  weight: number;
  /** Captured values by placeholder name. */
  values: Record<string, string>;
  /** The message, split into literal words, values, and what differs. */
  spans: MessageSpan[];
}

/** A template found inside a longer text. */
export interface Hit {
  /** Index into the templates that the matcher was created with. */
  template: number;
  /** Sum of the idf of the template's words. */
  weight: number;
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
}

/** Finds message templates in texts. Create one matcher for a catalog and reuse it. */
export interface Matcher {
  /** Matches a whole field, heaviest first. Without full matches, returns matches inside it, then similar templates. */
  matchMessage(message: string): MessageMatch[];
  /** Templates that are similar to the message, best first. Full matches are included. */
  similar(message: string, limit?: number): MessageMatch[];
  /** Finds templates anywhere in `text`, in order and without overlap. Of overlapping ones, the heaviest is kept. */
  scan(text: string, from?: number, to?: number): Hit[];
  /** All templates that occur in a text. They may overlap, and each is listed once. */
  findAll(text: string): number[];
  /** Sum of the idf of all words in a template's literals. */
  weight(template: number): number;
}

/** Longer messages are cut here. The values of documented messages are far shorter. */
const longestMessage = 16_384;
const mostSimilar = 8;
const lowestRetryScore = 0.5;

/**
 * Creates a matcher for message templates. Equal templates are all reported. Time is linear in the text, whatever the
 * number of templates: one pass over the tokens looks closer only at the rarest pair of words of each template.
 */
export function createMatcher(texts: readonly string[], shapeOf: ShapeOf): Matcher {
  const corpus = createCorpus(texts, shapeOf);
  const findSimilar = createSimilar(corpus);
  return {
    weight: corpus.vocabulary.weight,
    matchMessage: (message) => matchMessage(corpus, findSimilar, message),
    similar(message, limit = mostSimilar) {
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
  const similar = findSimilar(text, range, mostSimilar).map((each) => promote(corpus, each, text, range));
  const promoted = similar.filter(({ fit }) => fit === 'whole');
  if (promoted.length > 0) return promoted.sort(heaviest);
  const within = findEmbedded(corpus, text, range).map((found) => asMessageMatch(corpus, found, text, range, 'within'));
  const found = new Set(within.map(({ template }) => template));
  return [...within.sort(heaviest), ...similar.filter(({ template }) => !found.has(template))];
}

function scan(corpus: Corpus, source: string, from: number, to: number): Hit[] {
  const text = normalize(source.slice(from, to));
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

/** A damaged word can hide a template from the scan for anchors, so similar templates are matched in full once more. */
function promote(corpus: Corpus, { cut, ...similar }: Similar, text: NormalText, range: Span): MessageMatch {
  const match = similar.score < lowestRetryScore ? null : matchTemplate(corpus, similar.template, text, range);
  if (match === null) return { ...similar, fit: cut ? 'cut' : 'similar' };
  return asMessageMatch(corpus, { template: similar.template, match }, text, range, 'whole');
}

function read(message: string): { text: NormalText; range: Span } {
  const text = normalize(message.length > longestMessage ? message.slice(0, longestMessage) : message);
  return { text, range: { start: 0, end: text.codes.length } };
}

const heaviest = (one: MessageMatch, other: MessageMatch): number =>
  other.weight - one.weight || one.template - other.template;

/** The hits in order, with the heaviest of overlapping ones. */
export function withoutOverlap(hits: Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.sort((one, other) => one.start - other.start || other.weight - one.weight)) {
    const last = kept.at(-1);
    if (last === undefined || hit.start >= last.end) kept.push(hit);
    else if (hit.weight > last.weight) kept[kept.length - 1] = hit;
  }
  return kept;
}

/** A template that occurs completely in a text. */
export interface Found {
  /** Index into the templates of the corpus. */
  template: number;
  /** Where the template is in the text, with its values. */
  match: Match;
}

/** Templates that match the whole range. Each template is tried once, even if its anchor occurs more often. */
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

/** Matches one template with the whole range; null if it does not match. */
export function matchTemplate({ templates }: Corpus, number: number, text: NormalText, range: Span): Match | null {
  const template = templates[number];
  return template === undefined ? null : matchWhole(template, text, range.start, range.end);
}

/**
 * All places in a range where templates match, in the order of their anchors. Matches of the same template do not
 * overlap.
 */
export function findEmbedded(corpus: Corpus, text: NormalText, range: Span): Found[] {
  const found: Found[] = [];
  const matchedUpTo = new Map<number, number>();
  const absences: Absences = new Map();
  visitAnchors(corpus, text, range, (anchor, at) => {
    const template = corpus.templates[anchor.template];
    if (template === undefined || at < (matchedUpTo.get(anchor.template) ?? 0)) return;
    const match = matchEmbedded(template, text, { ...anchor, at }, range, absences);
    if (match === null) return;
    matchedUpTo.set(anchor.template, match.end);
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
