import { useEventListener } from '@vueuse/core';
import { computed, ref, watch, type Ref } from 'vue';
import { parsePath, type SharedResponse } from '../../catalog/engine/share/permalink';
import type { Explained } from '../../catalog/engine/report';
import type { Locale } from '../../catalog/engine/types';
import { useCopy } from '../useCopy';
import type { PasteBox } from './usePasteBox';

/** Converts the response in a link to the text that a client would receive, so that readers see what is explained. */
export function responseText({ call, ...shared }: SharedResponse): string {
  const response = responseWithoutCall(shared);
  return call ? `${call} HTTP/1.1\n\n${response}` : response;
}

function responseWithoutCall(shared: Omit<SharedResponse, 'call'>): string {
  const { status, error, errorCode, message, body } = shared;
  const field =
    shared.field ?? (status === 200 && message && !error && !errorCode && !body ? usualFailureField : undefined);
  if (!error && !errorCode && !message && !body && !field) return `HTTP ${status}`;
  if (!error && !errorCode && !status && !body && !field) return message ?? '';
  const written = JSON.stringify(field ? bodyWithFailure(field, message ?? '') : bodyWithError(shared), null, 2);
  return status ? `HTTP/1.1 ${status}\n\n${written}` : written;
}

const bodyWithError = ({ error, errorCode, message, body }: Omit<SharedResponse, 'call'>) => ({
  ...(error && { error }),
  ...(errorCode && { error_code: errorCode }),
  ...(body && { duration: 0 }),
  ...((message || body || errorCode) && { error_description: message ?? '' }),
});

/** In a 200 response, the message is the reason why an item failed. Links from other tools do not name its field. */
const usualFailureField = 'data[].reason';

/** Fields next to the reason of a failed item, if the reason alone does not show that the item failed. */
const besideReason: Partial<Record<string, object>> = { reason: { result: false }, desc: { pushStatus: 'FAIL' } };

/** A failure without a message is a list of failed items, or a flag. */
const withoutWords = (field: string): unknown => (/failed$/i.test(field) ? ['…'] : false);

/** `data[].reason` becomes `{"data": [{"result": false, "reason": "…"}]}`, and `data[].result` without a message `{"duration": 0, "data": [{"result": false}]}`. */
function bodyWithFailure(field: string, message: string): unknown {
  const told = message || withoutWords(field);
  const whole = field.split('.').reduceRight<unknown>((inner, step) => {
    const name = step.replace('[]', '');
    const beside = inner === message && Object.hasOwn(besideReason, name) ? besideReason[name] : {};
    return { ...beside, [name.replace(/[{}]/g, '')]: step.endsWith('[]') ? [inner] : inner };
  }, told);
  return message ? whole : { duration: 0, ...(whole as object) };
}

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

/** The response in a URL, usually in its fragment. */
function responseInAddress({ hash, search }: Location): SharedResponse | null {
  const place = parsePath(`/explain${search}${hash}`);
  return place?.kind === 'explain' ? place.shared : null;
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

  function land(): void {
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
