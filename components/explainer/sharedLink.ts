import { useEventListener } from '@vueuse/core';
import { computed, onMounted, ref, type Ref } from 'vue';
import { callWithoutVariant } from '../../catalog/engine/operations';
import { explainPath, parsePath, type SharedResponse } from '../../catalog/engine/share/permalink';
import { redact } from '../../catalog/engine/share/redact';
import type { Explained } from '../../catalog/engine/report';
import type { Locale } from '../../catalog/engine/types';
import { useCopy } from '../useCopy';
import type { PasteBox } from './usePasteBox';

/**
 * The path and fragment that lead to the explanation of a response, with secrets masked. The call is written as in the catalog, whether it
 * comes from the paste or from the reader's answer, so that the next reader gets the same explanation.
 */
export function sharedPath({ response, endpoint }: Pick<Explained, 'response' | 'endpoint'>, locale: Locale): string {
  const { status, error, errorCode, message } = response;
  const call = endpoint && callWithoutVariant(endpoint);
  const words = { error: error && redact(error), message: message && redact(message) };
  return explainPath({ status, errorCode, ...words, call }, locale);
}

/** Writes the response of a link the way it would arrive, so that readers see what is explained. */
export function responseText({ call, ...shared }: SharedResponse): string {
  const response = responseWithoutCall(shared);
  return call ? `${call} HTTP/1.1\n\n${response}` : response;
}

function responseWithoutCall({ status, error, errorCode, message }: Omit<SharedResponse, 'call'>): string {
  if (!error && !errorCode && !message) return `HTTP ${status}`;
  if (!error && !errorCode && !status) return message ?? '';
  const code = errorCode === null ? {} : { error_code: errorCode, error_description: message ?? '' };
  const words = { ...(error && { error }), ...(message && { error_description: message }) };
  const body = JSON.stringify({ ...code, ...words }, null, 2);
  return status ? `HTTP/1.1 ${status}\n\n${body}` : body;
}

/**
 * Makes a link to a response when the reader asks for one, copies it, and, on the explainer's own page, puts it into the address bar.
 * `addressOf` turns a path of the site into a full address.
 */
export function useShare(addressOf: (path: string) => string): {
  /** The full address; empty until the reader asks. */
  link: Ref<string>;
  /** Whether the clipboard holds the link. */
  copied: Ref<boolean>;
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

/**
 * Explains the response in the address (`/explain#status=…&error=…&message=…`) on arrival and whenever the address changes. Only reads the
 * address. `truncated` is true while the box holds the text of a link that was cut off on its way.
 */
export function useLanding(
  enabled: boolean,
  { text, fill }: Pick<PasteBox, 'text' | 'fill'>,
): { truncated: Readonly<Ref<boolean>> } {
  const truncatedText = ref<string | null>(null);
  const land = (): void => {
    const place = parsePath(`/explain${window.location.hash}`);
    if (place?.kind !== 'explain' || !place.shared) return;
    const landed = responseText(place.shared);
    truncatedText.value = place.shared.truncated ? landed : null;
    fill(landed);
  };
  if (enabled) {
    onMounted(land);
    useEventListener('hashchange', land);
  }
  return { truncated: computed(() => text.value === truncatedText.value) };
}
