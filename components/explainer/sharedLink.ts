import { useEventListener } from '@vueuse/core';
import { computed, ref, watch, type Ref } from 'vue';
import { parsePath, type SharedResponse } from '../../catalog/engine/share/permalink';
import type { Explained } from '../../catalog/engine/report';
import type { Locale } from '../../catalog/engine/types';
import { useCopy } from '../useCopy';
import type { PasteBox } from './usePasteBox';

/** Writes the response of a link the way it would arrive, so that readers see what is explained. */
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

/** A message in a 200 answer is the reason why an item failed; links of other tools do not say in which field it was. */
const usualFailureField = 'data[].reason';

/** What stands beside the reason of a failed item, where the reason alone does not say that it failed. */
const besideReason: Partial<Record<string, object>> = { reason: { result: false }, desc: { pushStatus: 'FAIL' } };

/** A failure without words is a list of what failed, or a flag. */
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
    const { sharedPath } = await import('./sharedPath');
    const url = new URL(addressOf(sharedPath(explained, locale)));
    if (url.pathname === window.location.pathname) window.history.replaceState(window.history.state, '', url.href);
    copied.value = await copy(url.href);
    link.value = url.href;
  }
  return { link, copied, share };
}

/** The response that an address carries, as a rule in its fragment. */
function responseInAddress({ hash, search }: Location): SharedResponse | null {
  const place = parsePath(`/explain${search}${hash}`);
  return place?.kind === 'explain' ? place.shared : null;
}

/** Whether an address was meant to carry a response: it has pairs or escapes, which the anchors of a page have not. */
const meansResponse = ({ hash, search }: Location): boolean => /[=&%]/.test(hash + search);

/**
 * Explains the response in the address (`/explain#status=…&error=…&message=…`) whenever the address changes, and drops it from the address as
 * soon as the box holds something else. Call `land` on arrival.
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
  /** Takes what is in the box for what the address stands for. */
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
    /** What is wrong with the link that led here, as long as the box holds what it brought: it was cut off, or carries no response. */
    problem: computed(() => (isLanded() ? problem.value : null)),
  };
}
