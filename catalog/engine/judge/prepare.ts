import type { ExplainCatalog } from '../catalogParts';
import { createMatcher, type Matcher } from '../match/matcher';
import { type ShapeOf, shapesOf } from '../match/values';
import { isLibraryWording, isTelling, saysNothing } from '../provenance/bodyProvenance';
import { createOperations, type Operations } from '../operations';
import { statusOfReason } from '../read/reasons';
import { type Subject, subjectOfError, subjectOfPartial } from './subjects';

/** A catalog that is prepared for lookups. */
export interface Index {
  /** All wordings of all messages, and their matcher. */
  wordings: Wordings;
  /** Looks up calls. */
  operations: Operations;
  /** Subjects by each of their folded error types. */
  byError: ReadonlyMap<string, readonly Subject[]>;
  /** Errors by their `error_code`. Different products may use the same number. */
  byCode: ReadonlyMap<number, readonly Subject[]>;
  /** Errors without a message. */
  silent: readonly Subject[];
  /** Errors whose message is only their status in words. */
  echoes: readonly Subject[];
  /** Failures inside an HTTP 200 response without a documented message. */
  wordless: readonly Subject[];
}

/** Prepares a catalog. For 3,000 entries, this takes a few dozen milliseconds, so do it only once. */
export function createIndex(catalog: ExplainCatalog): Index {
  const operations = createOperations(catalog.operations);
  const errors = catalog.errors.map((entry, place) => subjectOfError(entry, place, operations));
  const partials = catalog.partialFailures.map((failure, place) => subjectOfPartial(failure, place, operations));
  return {
    wordings: createWordings([...errors, ...partials], shapesOf(catalog.placeholders)),
    operations,
    byError: groupBy(errors, (subject) => [...subject.errors].filter((error) => error !== null)),
    byCode: groupBy(errors, ({ errorCode }) => (errorCode === null ? [] : [errorCode])),
    silent: errors.filter(({ message }) => message === null),
    echoes: errors.filter(({ message, status }) => statusOfReason(message) === status),
    wordless: partials.filter(({ message }) => message === null),
  };
}

function groupBy<Item, Key>(items: readonly Item[], keysOf: (item: Item) => Iterable<Key>): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) for (const key of keysOf(item)) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
}

/** A wording of a subject's message. */
export interface Wording {
  /** The entry with this wording. */
  subject: Subject;
  /** The value in the catalog. */
  template: string;
  /** Statuses of all entries with the same words. */
  statuses: ReadonlySet<number | null>;
  /** Whether the words are enough to recognize the service; see `isTelling`. */
  telling: boolean;
  /** Whether the wording has only general words and a value: `{field} must be provided`. */
  saysNothing: boolean;
  /** Whether a longer message contains this wording. */
  partOfAnother: boolean;
  /** Whether a common library wrote it; see `isLibraryWording`. */
  ofLibrary: boolean;
}

/** All wordings and their matcher. Wording `n` is template `n` of the matcher. */
export interface Wordings {
  matcher: Matcher;
  list: readonly Wording[];
  /** Returns the shape of a placeholder. */
  shapeOf: ShapeOf;
}

/** A template and its entry. */
type Pair = Pick<Wording, 'subject' | 'template'>;

/** Collects the wordings of all subjects, in their order. */
export function createWordings(subjects: readonly Subject[], shapeOf: ShapeOf): Wordings {
  const whole = subjects.flatMap((subject) => subject.templates.map((template): Pair => ({ subject, template })));
  const pairs = [...whole, ...reasonsOf(whole)];
  const templates = pairs.map(({ template }) => template);
  const matcher = createMatcher(templates, shapeOf);
  const parts = findParts(matcher, pairs);
  const sameWords = groupBy(pairs, ({ template }) => [wordsOf(template)]);
  const list = pairs.map(({ subject, template }, at) => ({
    subject,
    template,
    statuses: new Set(sameWords.get(wordsOf(template))?.map((pair) => pair.subject.status)),
    telling: isTelling(template),
    saysNothing: saysNothing(template),
    partOfAnother: parts.has(at) || at >= whole.length,
    ofLibrary: isLibraryWording(subject.error),
  }));
  return { matcher, list, shapeOf };
}

/** Parts of messages after `reason:`, which callers log on their own, unless they are messages themselves. */
function reasonsOf(pairs: readonly Pair[]): Pair[] {
  const known = new Set(pairs.map(({ template }) => wordsOf(template)));
  return pairs.flatMap(({ subject, template }) => {
    const reason = /\breason:\s*(\S.*)/.exec(template)?.[1];
    if (reason === undefined || known.has(wordsOf(reason))) return [];
    known.add(wordsOf(reason));
    return [{ subject, template: reason }];
  });
}

/** Indexes of the wordings that another subject's wording contains completely, as the matcher finds them. */
function findParts(matcher: Matcher, pairs: readonly Pair[]): Set<number> {
  const parts = new Set<number>();
  for (const { subject, template } of pairs) {
    const sample = template.replace(/\{[A-Za-z]\w*\}/g, '0');
    for (const found of matcher.findAll(sample)) {
      const other = pairs[found];
      if (!other || other.subject.id === subject.id) continue;
      if (wordsOf(other.template) !== wordsOf(template)) parts.add(found);
    }
  }
  return parts;
}

/** The words of a text, to compare them. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const wordsOf = (template: string): string => plainWords(template.replace(/\{\w+\}/g, '0'));
