import type { CallText, Catalog, ErrorEntry, Localized } from '../../catalog/engine/types';
import { seeded } from './seeded';

/** Part of the words that a copy says otherwise. */
const varied = 0.35;
const seed = 20_261;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A catalog with `size` error entries: the real ones, then copies of them in turn whose words are exchanged for others of the same
 * catalog, Chinese for Chinese and Latin for Latin. Placeholders, status and calls stay. Its examples are bodies with the copy's own message.
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

/** Exchanges a part of a text's words; what stands in braces, code or links is left as it is. */
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

/** Words and what stands between them; joined, the text again. */
function stretches(text: string): string[] {
  return text
    .split(/(\{\w+\}|`[^`]*`|\[[^\]]*\]\([^)]*\)|[A-Za-z]+)/)
    .flatMap((part) =>
      isHan(part) && !/^[`[]/.test(part) ? [...segmenter.segment(part)].map(({ segment }) => segment) : [part],
    );
}
