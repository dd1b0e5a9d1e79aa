import type { Span } from '../span';
import type { Anchor, Corpus } from './corpus';
import { type Absences, matchEmbedded } from './embedded';
import type { NormalText } from './normalise';
import { type Match, matchWhole } from './wholeMatch';
import { pairHash, visitTokens } from './tokens';

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
