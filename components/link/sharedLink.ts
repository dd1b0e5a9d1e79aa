import { useEventListener } from '@vueuse/core';
import { computed, ref, watch, type Ref } from 'vue';
import type { Explained } from '../../catalog/engine/report';
import type { Locale } from '../../catalog/engine/types';
import { useCopy } from '../useCopy';
import type * as sharedResponse from './sharedResponse';
import type { PasteBox } from '../explainer/usePasteBox';

/**
 * Creates a link to a response on request and copies it. On the explainer's own page, the link is also shown in the
 * address bar. `addressOf` converts a path of the site to a URL.
 */
export function useShare(addressOf: (path: string) => string): {
  /** The URL; empty until the reader asks for it. */
  link: Ref<string>;
  /** Whether the link was copied to the clipboard. */
  copied: Ref<boolean>;
  share: (explained: Explained, locale: Locale) => Promise<void>;
} {
  const link = ref('');
  const copied = ref(false);
  const { copy } = useCopy();
  async function share(explained: Explained, locale: Locale): Promise<void> {
    const { sharedPath } = await import('./sharedPath');
    const url = new URL(addressOf(sharedPath(explained, locale)));
    if (url.pathname === window.location.pathname) window.history.replaceState(window.history.state, '', url.href);
    copied.value = await copy(url.href);
    link.value = url.href;
  }
  return { link, copied, share };
}

/** Whether a URL is meant to contain a response: it has pairs or escapes, which the anchors of a page do not have. */
const meansResponse = ({ hash, search }: Location): boolean => /[=&%]/.test(hash + search);

/** What reads the response in a URL: the module `sharedResponse.ts`, which not every page with an explainer needs. */
export type LinkReader = typeof sharedResponse;

/**
 * Explains the response in the URL (`/explain#status=…&error=…&message=…`) whenever the URL changes, and removes it
 * from the URL as soon as the box contains something else. Call `land` on arrival. Without a reader, nothing happens.
 */
export function useLanding(
  reader: LinkReader | undefined,
  { text, files, fill }: Pick<PasteBox, 'text' | 'files' | 'fill'>,
) {
  const landedText = ref<string | null>(null);
  const problem = ref<'truncated' | 'empty' | null>(null);
  const isLanded = (): boolean => !files.value.length && text.value === landedText.value;

  function land(): void {
    if (!reader || !/[?#]/.test(window.location.href)) return;
    const shared = reader.responseInAddress(window.location);
    if (!shared && !meansResponse(window.location)) return;
    landedText.value = shared ? reader.responseText(shared) : text.value;
    problem.value = shared ? (shared.truncated ? 'truncated' : null) : 'empty';
    if (shared) fill(landedText.value);
  }
  /** Treats the content of the box as that of the URL. */
  const keepAddress = (): void => void (landedText.value = text.value);
  if (reader) {
    useEventListener('hashchange', land);
    watch([text, files], () => {
      const { pathname, search } = window.location;
      if (isLanded() || !meansResponse(window.location)) return;
      window.history.replaceState(window.history.state, '', search.includes('=') ? pathname : pathname + search);
    });
  }
  return {
    land,
    keepAddress,
    /** What is wrong with the link: it was cut off, or contains no response. Null once the box has other content. */
    problem: computed(() => (isLanded() ? problem.value : null)),
  };
}
