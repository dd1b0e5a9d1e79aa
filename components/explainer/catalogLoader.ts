import { inject, provide, ref, shallowRef, type InjectionKey, type Ref, type ShallowRef } from 'vue';
import { joinTexts, type CatalogTexts, type LocalCatalog, type TitledCatalog } from '../../catalog/engine/catalogParts';
import type { SearchDocument } from '../../catalog/engine/search/documents';
import type { Locale } from '../../catalog/engine/types';

/**
 * Loads the parts of the catalog. Each part is one file with all entries of a language, so that no request reveals
 * what was pasted.
 */
export interface CatalogLoader {
  /** What the explainer needs, and titles. */
  titled: (locale: Locale) => Promise<TitledCatalog>;
  /** Causes and fixes. */
  texts: (locale: Locale) => Promise<CatalogTexts>;
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
  /** Null until both parts have loaded, and again while another language loads. */
  local: ShallowRef<LocalCatalog | null>;
  /** Whether the latest attempt failed. */
  failed: Ref<boolean>;
  /** Loads the catalog with its texts. After a failure, the next call tries again. Never throws. */
  open: (locale: Locale) => Promise<void>;
}

/** Keeps the catalog with its texts in the language that was opened last. */
export function useLocalTexts({ titled, texts }: CatalogLoader): LocalTexts {
  const local = shallowRef<LocalCatalog | null>(null);
  const failed = ref(false);
  let opened: Locale | null = null;
  async function open(locale: Locale): Promise<void> {
    if (locale === opened && local.value) return;
    [opened, local.value, failed.value] = [locale, null, false];
    try {
      const joined = joinTexts(...(await Promise.all([titled(locale), texts(locale)])));
      if (locale === opened) local.value = joined;
    } catch {
      if (locale === opened) failed.value = true;
    }
  }
  return { local, failed, open };
}
