import { onScopeDispose, ref, watch, type Ref } from 'vue';
import type { ExplainOptions } from '../../catalog/engine/report';
import { textOf } from './encodingOf';
import type { Explainer } from './useExplainer';

/** A pause of this length ends typing. */
const PAUSE_MS = 200;
/** A file up to this size is shown in the box as if it had been pasted. */
const SHOWN_FILE = 200_000;

/** The box that takes pastes and files. */
export interface PasteBox {
  /** What is in the box. Only the reader and `fill` change it: whatever it holds, it stays. */
  text: Ref<string>;
  /** The file that is being explained instead of the text; null when none is. */
  file: Ref<File | null>;
  /** Explains what there is now, without waiting for a pause. Blank text clears the answer. */
  explainNow: () => void;
  /** Puts a text into the box and explains it. */
  fill: (text: string) => void;
  /** Takes a chosen or dropped file; a small one goes into the box. */
  take: (file: File | null | undefined) => Promise<void>;
  /** Empties the box and drops file and answer. */
  clear: () => void;
}

/** Ties a box to an explainer: a pause in typing, a fill or a file explains what is there. `options` is asked each time. */
export function usePasteBox(explainer: Explainer, options: () => ExplainOptions): PasteBox {
  const text = ref('');
  const file = ref<File | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = '';
  onScopeDispose(() => clearTimeout(timer));

  function explainNow(): void {
    clearTimeout(timer);
    asked = text.value;
    if (file.value) void explainer.explain(file.value, options());
    else if (text.value.trim()) void explainer.explain(text.value, options());
    else explainer.clear();
  }
  function fill(next: string): void {
    [file.value, text.value] = [null, next];
    explainNow();
  }
  async function take(chosen: File | null | undefined): Promise<void> {
    if (!chosen) return;
    // What cannot be read, a folder for one, goes the way of large files, which tells it.
    const small = chosen.size <= SHOWN_FILE ? await textOf(chosen).catch(() => null) : null;
    if (small !== null) return fill(small);
    file.value = chosen;
    explainNow();
  }
  function clear(): void {
    [file.value, text.value] = [null, ''];
    explainNow();
  }
  watch(text, (typed) => {
    if (typed === asked) return;
    file.value = null;
    clearTimeout(timer);
    timer = setTimeout(explainNow, PAUSE_MS);
  });
  return { text, file, explainNow, fill, take, clear };
}
