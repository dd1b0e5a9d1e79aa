import { ref, type Ref } from 'vue';
import { callWithoutVariant } from '../../catalog/engine/callKeys';
import { explainPath } from '../../catalog/engine/permalink';
import { redact } from '../../catalog/engine/redact';
import type { Explained } from '../../catalog/engine/report';
import type { Locale } from '../../catalog/engine/types';
import { useCopy } from '../useCopy';

/**
 * Path and fragment that land on the explanation of a response; secrets in it are masked. The call goes along as the catalog writes it,
 * be it from the paste or the reader's own answer: for the next reader the explanation is the same.
 */
export function sharedPath({ response, endpoint }: Pick<Explained, 'response' | 'endpoint'>, locale: Locale): string {
  const { status, error, message } = response;
  const call = endpoint && callWithoutVariant(endpoint);
  return explainPath({ status, error: error && redact(error), message: message && redact(message), call }, locale);
}

/**
 * Makes a link to a response when the reader asks for it, copies it, and, where the page is the explainer itself, puts it into the address.
 * `addressOf` turns a path of the site into a full address.
 */
export function useShare(addressOf: (path: string) => string): {
  /** The full address; empty until one is made. */
  link: Ref<string>;
  /** Whether the clipboard holds the link. */
  copied: Ref<boolean>;
  /** Makes the link to a response, secrets masked. */
  share: (explained: Explained, locale: Locale) => Promise<void>;
} {
  const link = ref('');
  const copied = ref(false);
  const { copy } = useCopy();
  async function share(explained: Explained, locale: Locale): Promise<void> {
    const url = new URL(addressOf(sharedPath(explained, locale)));
    if (url.pathname === window.location.pathname) window.history.replaceState(window.history.state, '', url.href);
    copied.value = await copy(url.href);
    link.value = url.href;
  }
  return { link, copied, share };
}
