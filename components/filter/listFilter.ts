import { computed, ref, type ComputedRef, type Ref } from 'vue';

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The items whose text contains all words of the query, in the original order. Without a query, all items. */
export function matchingItems<T>(items: readonly T[], textOf: (item: T) => string, query: string): readonly T[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter((item) => {
    const text = fold(textOf(item));
    return words.every((word) => text.includes(word));
  });
}

/** A list with a filter box above it. */
export interface ListFilter<T> {
  /** The text that the reader typed. It is only kept in memory. */
  query: Ref<string>;
  /** The items to show. */
  found: ComputedRef<readonly T[]>;
}

/** Filters a list by words. `textOf` returns the searchable text of an item. The server renders the full list. */
export function useListFilter<T>(items: () => readonly T[], textOf: (item: T) => string): ListFilter<T> {
  const query = ref('');
  return { query, found: computed(() => matchingItems(items(), textOf, query.value)) };
}
