import { useTimeoutFn } from '@vueuse/core';
import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import type { ExplainOptions } from '../../catalog/engine/report';
import { fileOf, textOf } from './fileText';
import type { Explainer } from './useExplainer';

/** The text is explained after a pause of this length while typing. */
const TYPING_PAUSE_MS = 200;
/** Files up to this size, in bytes, are put into the box as if they had been pasted. */
const SMALL_FILE = 200_000;
/**
 * Longer text is treated like a file, because the browser would have to lay out every line in the box. For a million
 * characters of several scripts, the page would not react for two seconds, and much longer on a busy machine.
 */
const LONGEST_TEXT = 300_000;
/**
 * For this long after the box has shrunk, clicks on the answer are ignored. They were aimed at the buttons that were
 * there before.
 */
const SETTLING_MS = 400;
/** A text that grows or shrinks by this many characters at once was pasted, not typed. */
const PASTED_AT_ONCE = 20;

/** The box that takes pastes and files. */
export interface PasteBox {
  /** The text in the box. Only the reader, `fill`, `take`, `restore` and `clear` change it. */
  text: Ref<string>;
  /** The files that are explained instead of the text. A long paste is a file without a name. */
  files: ShallowRef<File[]>;
  /**
   * Whether the box is reduced to two lines, because a paste is explained below. While the reader types, it keeps its
   * size.
   */
  folded: Ref<boolean>;
  /** Whether the answer has just moved up, because the box was reduced. */
  settling: Readonly<Ref<boolean>>;
  /** Whether the reader has asked to explain an empty box. */
  askedForNothing: Ref<boolean>;
  /** Explains the files or the text without waiting for a pause. A blank text removes the result. */
  explainNow: () => void;
  /** Puts a text into the box and explains it. */
  fill: (text: string) => void;
  /** Accepts a pasted text if it is too long for the box. Returns whether it did. */
  pasted: (text: string) => boolean;
  /** Explains selected or dropped files. A single small file is put into the box. */
  take: (files: File[]) => Promise<void>;
  /** Restores the content of the box without explaining it. */
  restore: (text: string, files: File[]) => void;
  /** Expands the box. */
  edit: () => void;
  /** Clears the box, the files and the result. */
  clear: () => void;
}

/** The text of a single small file; null for several files, a large file, or a file that is not text. */
const smallText = async ([file, ...more]: File[]): Promise<string | null> =>
  file && more.length === 0 && file.size <= SMALL_FILE ? textOf(file) : null;

/**
 * Reduces the box when the result of a paste arrives, and tracks whether the reader has asked to explain an empty
 * box.
 */
function useBoxLook({ overview }: Explainer) {
  const folded = ref(false);
  const askedForNothing = ref(false);
  const { isPending: settling, start: settle } = useTimeoutFn(() => {}, SETTLING_MS, { immediate: false });
  let pasted = false;
  const changed = (how: 'pasted' | 'typed', isNothing = false): void => {
    pasted = how === 'pasted';
    askedForNothing.value = isNothing;
    if (!pasted) folded.value = false;
  };
  watch(overview, (answer) => (folded.value = pasted && Boolean(answer?.responses || answer?.alsoFound.length)));
  watch(folded, (isFolded) => isFolded && settle());
  return { folded, settling, askedForNothing, changed, edit: (): void => changed('typed') };
}

/** The content of the box, and which part of it the explainer has received. */
function useContent(changed: (how: 'pasted' | 'typed') => void, explain: () => void) {
  const text = ref('');
  const files = shallowRef<File[]>([]);
  let handled = '';
  const pause = useTimeoutFn(explain, TYPING_PAUSE_MS, { immediate: false });
  function put(next: string, nextFiles: File[]): void {
    pause.stop();
    [files.value, text.value, handled] = [nextFiles, next, next];
    changed('pasted');
  }
  const handOver = (): void => {
    pause.stop();
    handled = text.value;
  };
  async function putAside(long: string): Promise<void> {
    put('', [await fileOf(long)]);
    explain();
  }
  watch(text, (next, before) => {
    if (next === handled) return;
    if (next.length > LONGEST_TEXT) return void putAside(next);
    files.value = [];
    changed(Math.abs(next.length - before.length) >= PASTED_AT_ONCE ? 'pasted' : 'typed');
    pause.start();
  });
  return { text, files, put, handOver, putAside };
}

/** Connects a box to an explainer: its content is explained after each pause in typing, fill or file, with the `options` of that moment. */
export function usePasteBox(explainer: Explainer, options: () => ExplainOptions): PasteBox {
  const { changed, ...look } = useBoxLook(explainer);
  const { text, files, put, handOver, putAside } = useContent(changed, explain);

  function explain(): void {
    handOver();
    if (files.value.length) void explainer.explain(files.value, options());
    else if (text.value.trim()) void explainer.explain(text.value, options());
    else explainer.clear();
  }
  function explainNow(): void {
    changed('pasted', !files.value.length && !text.value.trim());
    explain();
  }
  function fill(next: string, nextFiles: File[] = []): void {
    put(next, nextFiles);
    explain();
  }
  function pasted(long: string): boolean {
    if (long.length <= LONGEST_TEXT) return false;
    void putAside(long);
    return true;
  }
  async function take(chosen: File[]): Promise<void> {
    if (!chosen.length) return;
    const small = await smallText(chosen);
    fill(small ?? '', small === null ? chosen : []);
  }
  return { text, files, ...look, explainNow, fill, pasted, take, restore: put, clear: () => fill('') };
}
