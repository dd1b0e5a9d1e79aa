import { onMounted, onUnmounted, shallowRef, type ShallowRef } from 'vue';

/** Something that is fetched when it is first asked for. */
export interface Later<T> {
  /** Null until it is there. */
  value: ShallowRef<T | null>;
  /** The last try has failed. */
  failed: ShallowRef<boolean>;
  /** Fetches it, once; null when that fails. A later call tries again. */
  load: () => Promise<T | null>;
}

/**
 * Fetches something once it is asked for. A lost connection or a page of an older build makes that fail; the next use tries again, and so
 * does the browser when it is back on the network.
 */
export function useLater<T>(fetch: () => Promise<T>): Later<T> {
  const value = shallowRef<T | null>(null);
  const failed = shallowRef(false);
  let running: Promise<T | null> | null = null;

  async function attempt(): Promise<T | null> {
    try {
      value.value = await fetch();
      failed.value = false;
    } catch {
      failed.value = true;
    }
    running = null;
    return value.value;
  }
  const load = async () => value.value ?? (running ??= attempt());
  const retry = async () => {
    // A try that began without the network may still be on its way to failing.
    await running;
    if (failed.value) void load();
  };
  onMounted(() => addEventListener('online', retry));
  onUnmounted(() => removeEventListener('online', retry));
  return { value, failed, load };
}
