import { useTimeoutFn } from '@vueuse/core';
import { ref, type Ref } from 'vue';

/** How long a button shows whether copying worked. */
const SHOWN_MS = 1600;

/** Copies by selecting. Pages on plain HTTP, as in closed networks, have no clipboard API. */
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

/** Writes to the clipboard; false when the browser refuses. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** `idle`: not asked, or long ago. `refused`: by the browser. */
export type CopyState = 'idle' | 'copied' | 'refused';

/**
 * Copies text to the clipboard. `state` tells for a moment how it went; `copy` returns it as well. VueUse's `useClipboard` does not tell when the
 * browser refuses.
 */
export function useCopy(): { state: Ref<CopyState>; copy: (text: string) => Promise<boolean> } {
  const state = ref<CopyState>('idle');
  const reset = useTimeoutFn(() => (state.value = 'idle'), SHOWN_MS, { immediate: false });

  async function copy(text: string): Promise<boolean> {
    reset.stop();
    const copied = await write(text);
    state.value = copied ? 'copied' : 'refused';
    reset.start();
    return copied;
  }
  return { state, copy };
}
