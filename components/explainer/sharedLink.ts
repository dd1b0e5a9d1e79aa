import { useEventListener } from '@vueuse/core';
import { computed, ref, watch, type Ref } from 'vue';
import type { Explained } from '../../catalog/engine/report';
import type { Locale } from '../../catalog/engine/types';
import { useCopy } from '../useCopy';
import type { PasteBox } from './usePasteBox';

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

/**
 * Explains the response in the URL (`/explain#status=…&error=…&message=…`) whenever the URL changes, and removes it
 * from the URL as soon as the box contains something else. Call `land` on arrival.
 */
export function useLanding(enabled: boolean, { text, files, fill }: Pick<PasteBox, 'text' | 'files' | 'fill'>) {
  const landedText = ref<string | null>(null);
  const problem = ref<'truncated' | 'empty' | null>(null);
  const isLanded = (): boolean => !files.value.length && text.value === landedText.value;

  async function land(): Promise<void> {
    const { href } = window.location;
    if (!/[?#]/.test(href)) return;
    const { responseInAddress, responseText } = await import('./sharedResponse');
    if (href !== window.location.href) return;
    const shared = responseInAddress(window.location);
    if (!shared && !meansResponse(window.location)) return;
    landedText.value = shared ? responseText(shared) : text.value;
    problem.value = shared ? (shared.truncated ? 'truncated' : null) : 'empty';
    if (shared) fill(landedText.value);
  }
  /** Treats the content of the box as that of the URL. */
  const keepAddress = (): void => void (landedText.value = text.value);
  if (enabled) {
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
