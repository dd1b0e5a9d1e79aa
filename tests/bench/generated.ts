import type { CallText, Catalog, ErrorEntry, Localized } from '../../catalog/engine/types';
import { seeded } from './seeded';

/** Share of words that a copy replaces. */
const varied = 0.35;
const seed = 20_261;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Creates a catalog with `size` error entries: the real ones, then copies of them. In the copies, words are replaced
 * with other words of the catalog, Chinese with Chinese and Latin with Latin. Placeholders, status and calls stay the
 * same. Examples are bodies with the message of the copy.
 */
export function generatedCatalog(catalog: Catalog, size: number): Catalog {
  const real = catalog.errors.slice(0, size);
  const vary = wordVarier(catalog);
  const copies = Array.from({ length: size - real.length }, (_, at): ErrorEntry => {
    const entry = catalog.errors[at % catalog.errors.length];
    if (!entry) throw new Error('generatedCatalog: the catalog has no entry to copy.');
    return copyOf(entry, Math.floor(at / catalog.errors.length) + 1, vary);
  });
  return { ...catalog, errors: [...real, ...copies] };
}

type Vary = (text: string) => string;

function copyOf(entry: ErrorEntry, copy: number, vary: Vary): ErrorEntry {
  const both = ({ zh, en }: Localized): Localized => ({ zh: vary(zh), en: vary(en) });
  const texts = (all: CallText[]): CallText[] => all.map((text) => ({ ...text, ...both(text) }));
  const message = entry.message === null ? null : vary(entry.message);
  const body = { error: entry.error, timestamp: 1729497048000, duration: 0, error_description: filled(message ?? '') };
  return {
    ...entry,
    id: `${entry.id}-copy-${copy}`,
    message,
    aliases: entry.aliases.map(vary),
    title: both(entry.title),
    causes: texts(entry.causes),
    fixes: texts(entry.fixes),
    example: JSON.stringify(body),
  };
}

const filled = (message: string): string => message.replace(/\{(\w+)\}/g, 'some-$1');

/** Replaces a share of the words in a text. Text in braces, code and links is kept. */
function wordVarier(catalog: Catalog): Vary {
  const random = seeded(seed);
  const cuts = new Map<string, string[]>();
  const cut = (text: string): string[] => {
    const known = cuts.get(text) ?? stretches(text);
    cuts.set(text, known);
    return known;
  };
  const all = catalog.errors.flatMap(({ message, title, causes }) => [
    message ?? '',
    title.zh,
    title.en,
    ...causes.map(({ zh }) => zh),
  ]);
  const known = [...new Set(all.flatMap((text) => cut(text).filter(isWord)))];
  const vocabulary = { han: known.filter(isHan), latin: known.filter((word) => !isHan(word)) };
  const other = (word: string): string => {
    const words = isHan(word) ? vocabulary.han : vocabulary.latin;
    return words[Math.floor(random() * words.length)] ?? word;
  };
  return (text) =>
    cut(text)
      .map((part) => (isWord(part) && random() < varied ? other(part) : part))
      .join('');
}

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);
const isWord = (part: string): boolean => /^(?:\p{Script=Han}{2,}|[A-Za-z]{3,})$/u.test(part);

/** Splits a text into words and the text between them. Joined, the parts are the text. */
function stretches(text: string): string[] {
  return text
    .split(/(\{\w+\}|`[^`]*`|\[[^\]]*\]\([^)]*\)|[A-Za-z]+)/)
    .flatMap((part) =>
      isHan(part) && !/^[`[]/.test(part) ? [...segmenter.segment(part)].map(({ segment }) => segment) : [part],
    );
}
