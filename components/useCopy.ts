import { onScopeDispose, ref, type Ref } from 'vue';

const SHOWN_MS = 1600;

/** Pages served over plain HTTP, as in closed networks, have no clipboard of their own: there the browser copies what is selected. */
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

/** Whether the clipboard took the text; false where the browser refuses. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** Where copying stands: not asked, taken by the clipboard, or refused by the browser. */
export type CopyState = 'idle' | 'copied' | 'refused';

/** Copies text to the clipboard; `state` tells for a moment how it went, the answer of `copy` tells it too. */
export function useCopy(): { state: Ref<CopyState>; copy: (text: string) => Promise<boolean> } {
  const state = ref<CopyState>('idle');
  let timer: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(timer));

  async function copy(text: string): Promise<boolean> {
    clearTimeout(timer);
    const taken = await write(text);
    state.value = taken ? 'copied' : 'refused';
    timer = setTimeout(() => (state.value = 'idle'), SHOWN_MS);
    return taken;
  }
  return { state, copy };
}
