import { useTimeoutFn } from '@vueuse/core';
import { ref, watch, type Ref } from 'vue';
import type { ExplainOptions } from '../../catalog/engine/report';
import { textOf } from './slices';
import type { Explainer } from './useExplainer';

/** The text is explained after a pause in typing of this length. */
const TYPING_PAUSE_MS = 200;
/** A file of at most this many bytes goes into the box as if it had been pasted. */
const SMALL_FILE = 200_000;
/** A text that grows or shrinks by this many characters at once was pasted, not typed. */
const PASTED_AT_ONCE = 20;

/** The box that takes pastes and files. */
export interface PasteBox {
  /** The text in the box. Only the reader, `fill`, `take`, `restore` and `clear` change it. */
  text: Ref<string>;
  /** The file that is being explained instead of the text; null when none is. */
  file: Ref<File | null>;
  /** The box is down to two lines, because what was pasted is explained below. It stays open for those who type. */
  folded: Ref<boolean>;
  /** The reader asked to explain an empty box. */
  askedForNothing: Ref<boolean>;
  /** Explains the file or the text at once, without waiting for a pause. A blank text clears the answer. */
  explainNow: () => void;
  /** Puts a text into the box and explains it. */
  fill: (text: string) => void;
  /** Explains a chosen or dropped file; a small one goes into the box. */
  take: (file: File | null | undefined) => Promise<void>;
  /** Puts back what the box held, without explaining it. */
  restore: (text: string, file: File | null) => void;
  /** Opens a folded box. */
  edit: () => void;
  /** Empties the box and drops the file and the answer. */
  clear: () => void;
}

/** The text of a small file; null when it is large, or cannot be read, as a folder. */
async function smallText(file: File): Promise<string | null> {
  return file.size <= SMALL_FILE ? textOf(file).catch(() => null) : null;
}

/** Folds the box when an answer comes to a text that was not typed, and remembers whether the reader asked to explain an empty box. */
function useBoxLook({ report }: Explainer) {
  const folded = ref(false);
  const askedForNothing = ref(false);
  let pasted = false;
  const changed = (how: 'pasted' | 'typed', isNothing = false): void => {
    pasted = how === 'pasted';
    askedForNothing.value = isNothing;
    if (!pasted) folded.value = false;
  };
  watch(report, (answer) => (folded.value = pasted && Boolean(answer?.responses.length)));
  return { folded, askedForNothing, changed, edit: (): void => changed('typed') };
}

/** Connects a box to an explainer: its content is explained after each pause in typing, fill or file, with the `options` of that moment. */
export function usePasteBox(explainer: Explainer, options: () => ExplainOptions): PasteBox {
  const text = ref('');
  const file = ref<File | null>(null);
  const { changed, ...look } = useBoxLook(explainer);
  let handled = '';
  const pause = useTimeoutFn(explain, TYPING_PAUSE_MS, { immediate: false });

  function put(next: string, nextFile: File | null): void {
    pause.stop();
    [file.value, text.value, handled] = [nextFile, next, next];
    changed('pasted');
  }
  function explain(): void {
    pause.stop();
    handled = text.value;
    if (file.value) void explainer.explain(file.value, options());
    else if (text.value.trim()) void explainer.explain(text.value, options());
    else explainer.clear();
  }
  function explainNow(): void {
    changed('pasted', !file.value && !text.value.trim());
    explain();
  }
  function fill(next: string, nextFile: File | null = null): void {
    put(next, nextFile);
    explain();
  }
  async function take(chosen: File | null | undefined): Promise<void> {
    if (!chosen) return;
    const small = await smallText(chosen);
    fill(small ?? text.value, small === null ? chosen : null);
  }
  watch(text, (next, before) => {
    if (next === handled) return;
    file.value = null;
    changed(Math.abs(next.length - before.length) >= PASTED_AT_ONCE ? 'pasted' : 'typed');
    pause.start();
  });
  return { text, file, ...look, explainNow, fill, take, restore: put, clear: () => fill('') };
}
