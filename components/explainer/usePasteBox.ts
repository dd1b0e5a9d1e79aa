import { useTimeoutFn } from '@vueuse/core';
import { ref, watch, type Ref } from 'vue';
import type { ExplainOptions } from '../../catalog/engine/report';
import { textOf } from './slices';
import type { Explainer } from './useExplainer';

/** The text is explained after a pause in typing of this length. */
const TYPING_PAUSE_MS = 200;
/** A file of at most this many bytes goes into the box as if it had been pasted. */
const SMALL_FILE = 200_000;

/** The box that takes pastes and files. */
export interface PasteBox {
  /** The text in the box. Only the reader, `fill`, `take` and `clear` change it. */
  text: Ref<string>;
  /** The file that is being explained instead of the text; null when none is. */
  file: Ref<File | null>;
  /** Explains the file or the text at once, without waiting for a pause. A blank text clears the answer. */
  explainNow: () => void;
  /** Puts a text into the box and explains it. */
  fill: (text: string) => void;
  /** Explains a chosen or dropped file; a small one goes into the box. */
  take: (file: File | null | undefined) => Promise<void>;
  /** Empties the box and drops the file and the answer. */
  clear: () => void;
}

/** Connects a box to an explainer: its content is explained after each pause in typing, fill or file, with the `options` of that moment. */
export function usePasteBox(explainer: Explainer, options: () => ExplainOptions): PasteBox {
  const text = ref('');
  const file = ref<File | null>(null);
  let explained = '';
  const pause = useTimeoutFn(explainNow, TYPING_PAUSE_MS, { immediate: false });

  function explainNow(): void {
    pause.stop();
    explained = text.value;
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
    // A file that cannot be read, such as a folder, is handled like a large one: the explainer reports it.
    const small = chosen.size <= SMALL_FILE ? await textOf(chosen).catch(() => null) : null;
    if (small !== null) return fill(small);
    file.value = chosen;
    explainNow();
  }
  function clear(): void {
    [file.value, text.value] = [null, ''];
    explainNow();
  }
  watch(text, (typed) => {
    if (typed === explained) return;
    file.value = null;
    pause.start();
  });
  return { text, file, explainNow, fill, take, clear };
}
