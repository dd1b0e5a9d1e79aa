import { useEventListener } from '@vueuse/core';
import { shallowRef, type ShallowRef } from 'vue';

/** Something that is loaded when it is first needed. */
export interface Later<T> {
  /** Null until it is loaded. */
  value: ShallowRef<T | null>;
  /** Whether the last attempt failed. */
  failed: ShallowRef<boolean>;
  /** Loads the value once. Resolves to null if that fails; the next call tries again. */
  load: () => Promise<T | null>;
}

/**
 * Loads something when it is first needed. Loading fails without network, or if the page belongs to an older build.
 * The next use tries again, and so does the browser when it is back online. VueUse's `useAsyncState` loads again at
 * every call and never retries.
 */
export function useLater<T>(fetch: () => Promise<T>): Later<T> {
  const value = shallowRef<T | null>(null);
  const failed = shallowRef(false);
  let attempt: Promise<T | null> | null = null;

  async function run(): Promise<T | null> {
    try {
      value.value = await fetch();
      failed.value = false;
    } catch {
      failed.value = true;
    }
    attempt = null;
    return value.value;
  }
  const load = async () => value.value ?? (attempt ??= run());
  useEventListener('online', async () => {
    // An attempt that began offline may not have failed yet.
    await attempt;
    if (failed.value) void load();
  });
  return { value, failed, load };
}
