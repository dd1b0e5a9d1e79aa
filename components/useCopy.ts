import { useTimeoutFn } from '@vueuse/core';
import { ref, type Ref } from 'vue';

/** How long a button shows whether copying worked, in milliseconds. */
const SHOWN_MS = 1600;

/** Copies a text by selecting it. Pages on plain HTTP, as in closed networks, have no clipboard API. */
function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.style.cssText = 'position: fixed; inset-block-start: 0; opacity: 0';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** Writes to the clipboard. Resolves to false if the browser refuses. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** `idle`: nothing was copied recently. `refused`: the browser did not allow it, or the text did not load. */
export type CopyState = 'idle' | 'copied' | 'refused';

/**
 * Copies text to the clipboard. `state` shows the result for a moment, and `copy` resolves to it. VueUse's
 * `useClipboard` does not report a refusal.
 */
export function useCopy(): { state: Ref<CopyState>; copy: (text: string | Promise<string>) => Promise<boolean> } {
  const state = ref<CopyState>('idle');
  const reset = useTimeoutFn(() => (state.value = 'idle'), SHOWN_MS, { immediate: false });

  async function copy(text: string | Promise<string>): Promise<boolean> {
    reset.stop();
    const copied = await Promise.resolve(text).then(write, () => false);
    state.value = copied ? 'copied' : 'refused';
    reset.start();
    return copied;
  }
  return { state, copy };
}
