import { onScopeDispose, ref, type Ref } from 'vue';

const SHOWN_MS = 1600;

/** Whether the clipboard took the text; false where the browser has none or refuses. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies text to the clipboard and says so for a moment; where the browser refuses, `copied` stays false. */
export function useCopy(): { copied: Ref<boolean>; copy: (text: string) => Promise<void> } {
  const copied = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(timer));

  async function copy(text: string) {
    clearTimeout(timer);
    copied.value = await write(text);
    timer = setTimeout(() => (copied.value = false), SHOWN_MS);
  }
  return { copied, copy };
}
