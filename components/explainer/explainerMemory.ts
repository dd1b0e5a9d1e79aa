import { getCurrentInstance, inject, nextTick, onBeforeUnmount, type InjectionKey } from 'vue';
import type { Cards, CardState } from './useCards';
import type { Explainer } from './useExplainer';
import type { PasteBox } from './usePasteBox';
import type { Extent, Overview } from './workerMessages';

/** State of an explainer when the reader left its page. */
interface Kept extends CardState {
  text: string;
  files: File[];
  /** Null if the reader left the page before the answer came. */
  overview: Overview | null;
  extent: Extent;
  /** The fragment of the page's URL. */
  fragment: string;
}

const key: InjectionKey<Map<string, Kept>> = Symbol('explainer memory');

/**
 * The app instance stores the memory. It lives as long as the tab, and pages that are rendered by the same server
 * process share nothing.
 */
function useMemory(): Map<string, Kept> {
  const known = inject(key, null);
  if (known) return known;
  const memory = new Map<string, Kept>();
  getCurrentInstance()?.appContext.app.provide(key, memory);
  return memory;
}

/**
 * Keeps the paste, the answers and the reader's choices while the reader visits other pages or switches the language.
 * They are only kept in memory. `page` identifies the page in all languages. `restore` brings everything back,
 * including the scroll position. It returns false if there is nothing to restore, or if the URL contains another
 * response.
 */
export function useExplainerMemory(
  page: string,
  { explainer, box, cards }: { explainer: Explainer; box: PasteBox; cards: Cards },
): { restore: () => boolean } {
  const memory = useMemory();
  const fragment = (): string => window.location.hash;

  onBeforeUnmount(() => {
    const { overview, extent } = explainer;
    const [text, files] = [box.text.value, box.files.value];
    const kept = {
      text,
      files,
      overview: overview.value,
      extent: extent.value,
      ...cards.state(),
      fragment: fragment(),
    };
    if (text.trim() || files.length) memory.set(page, kept);
    else memory.delete(page);
  });
  async function show({ overview, extent, ...state }: Kept & { overview: Overview }): Promise<void> {
    cards.restore(overview, state);
    await explainer.restore(overview, extent);
    await nextTick();
    const scroll: unknown = window.history.state?.scrollPosition;
    if (typeof scroll === 'number' && scroll > 0) window.scrollTo(0, scroll);
  }
  function restore(): boolean {
    const kept = memory.get(page);
    if (!kept || (fragment() !== '' && fragment() !== kept.fragment)) return false;
    box.restore(kept.text, kept.files);
    if (kept.overview) void show({ ...kept, overview: kept.overview });
    else box.explainNow();
    return true;
  }
  return { restore };
}
