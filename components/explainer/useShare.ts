import { ref, type Ref } from 'vue';
import { explainPath } from '../../catalog/engine/permalink';
import { redact } from '../../catalog/engine/redact';
import type { FoundResponse } from '../../catalog/engine/report';
import type { Locale } from '../../catalog/engine/types';
import { useCopy } from '../useCopy';

/** Path and fragment that land on the explanation of a response; secrets in it are masked. */
export const sharedPath = ({ status, error, message }: FoundResponse, locale: Locale): string =>
  explainPath({ status, error: error && redact(error), message: message && redact(message) }, locale);

/**
 * Makes a link to a response when the reader asks for it, copies it, and, where the page is the explainer itself, puts it into the address.
 * `addressOf` turns a path of the site into a full address.
 */
export function useShare(addressOf: (path: string) => string): {
  link: Ref<string>;
  /** Whether the clipboard holds the link. */
  copied: Ref<boolean>;
  share: (response: FoundResponse, locale: Locale) => Promise<void>;
} {
  const link = ref('');
  const copied = ref(false);
  const { copy } = useCopy();
  async function share(response: FoundResponse, locale: Locale): Promise<void> {
    const url = new URL(addressOf(sharedPath(response, locale)));
    if (url.pathname === window.location.pathname) window.history.replaceState(window.history.state, '', url.href);
    copied.value = await copy(url.href);
    link.value = url.href;
  }
  return { link, copied, share };
}
