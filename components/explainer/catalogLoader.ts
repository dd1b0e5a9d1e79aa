import { inject, provide, ref, shallowRef, type InjectionKey, type Ref, type ShallowRef } from 'vue';
import { joinTexts, type LocalCatalog, type TitledCatalog } from '../../catalog/engine/catalogParts';
import type { SearchDocument } from '../../catalog/engine/search/documents';
import type { Locale } from '../../catalog/engine/types';
import type { PackedCatalog } from './packedCatalog';
import { everyPart, textsOf, withTitlesOf, type PartEntry } from './textParts';

/** Loads the parts of the catalog. Each part is one file. */
export interface CatalogLoader {
  /** The same as `titled`, in a form that costs little to send to the worker. */
  packed: (locale: Locale) => Promise<PackedCatalog>;
  /** What the explainer needs. Errors and partial failures may have their message instead of their title. */
  titled: (locale: Locale) => Promise<TitledCatalog>;
  /** Titles of errors and partial failures, for lists of entries. */
  titles: (locale: Locale) => Promise<string[]>;
  /** Titles, causes and fixes of one part of the entries; see `textParts.ts`. */
  texts: (locale: Locale, part: number) => Promise<PartEntry[]>;
  /** What the search needs to answer a question in plain words. */
  documents: () => Promise<SearchDocument[]>;
}

const key: InjectionKey<CatalogLoader> = Symbol('catalog loader');

/** Provides the loader to all components inside the calling one. */
export const provideCatalogLoader = (loader: CatalogLoader): void => provide(key, loader);

/** Returns the loader. Throws in a component outside of ResponseExplainer, which is a bug. */
export function useCatalogLoader(): CatalogLoader {
  const loader = inject(key, null);
  if (!loader) throw new Error('No catalog: use this component inside ResponseExplainer only.');
  return loader;
}

/** A catalog with its texts, in one language at a time. */
export interface LocalTexts {
  /** The entries whose texts have loaded. Null before the first ones, and again while another language loads. */
  local: ShallowRef<LocalCatalog | null>;
  /** Whether the latest attempt failed. */
  failed: Ref<boolean>;
  /**
   * Loads some parts of the texts, or all, together or one by one. After a failure, the next call tries again. Never
   * throws.
   */
  open: (locale: Locale, parts?: readonly number[], load?: LoadParts) => Promise<void>;
}

/** Loads parts in the given order. */
type LoadParts = (
  parts: readonly number[],
  load: (part: number) => Promise<PartEntry[]>,
) => Promise<readonly PartEntry[][]>;

const together: LoadParts = (parts, load) => Promise.all(parts.map(load));

/** Each part comes after the one before it, because many files at once block the page for a moment. */
export const oneByOne: LoadParts = async (parts, load) => {
  const loaded = [];
  for (const part of parts) loaded.push(await load(part));
  return loaded;
};

/** Keeps the catalog with its texts in the language that was opened last. */
export function useLocalTexts({ titled, texts }: CatalogLoader): LocalTexts {
  const local = shallowRef<LocalCatalog | null>(null);
  const failed = ref(false);
  let opened: Locale | null = null;
  let loaded = new Map<number, PartEntry[]>();
  async function open(locale: Locale, parts = everyPart, load = together): Promise<void> {
    if (locale !== opened) [opened, local.value, loaded] = [locale, null, new Map()];
    const into = loaded;
    const missing = parts.filter((part) => !into.has(part));
    failed.value = false;
    if (missing.length === 0) return;
    try {
      const [catalog, arrived] = await Promise.all([titled(locale), load(missing, (part) => texts(locale, part))]);
      arrived.forEach((part, at) => into.set(missing[at] ?? 0, part));
      if (into === loaded) local.value = joinTexts(withTitlesOf(catalog, into), textsOf(catalog, into));
    } catch {
      if (into === loaded) failed.value = true;
    }
  }
  return { local, failed, open };
}
