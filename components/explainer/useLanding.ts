import { computed, onMounted, onScopeDispose, ref, type Ref } from 'vue';
import { parsePath, type SharedResponse } from '../../catalog/engine/permalink';
import type { PasteBox } from './usePasteBox';

/** A response that a link carries, written as it would arrive, so that the reader sees what is explained. */
export function responseText({ call, ...shared }: SharedResponse): string {
  const response = bareResponse(shared);
  return call ? `${call} HTTP/1.1\n\n${response}` : response;
}

function bareResponse({ status, error, message }: Omit<SharedResponse, 'call'>): string {
  if (!error && !message) return `HTTP ${status}`;
  if (!error && !status) return message ?? '';
  const body = JSON.stringify({ ...(error && { error }), ...(message && { error_description: message }) }, null, 2);
  return status ? `HTTP/1.1 ${status}\n\n${body}` : body;
}

/**
 * Explains what the address carries (`/explain#status=…&error=…&message=…`), on landing and whenever it changes. The address is only
 * read. `truncated` tells that what is in the box came by a link that lost its end on the way here.
 */
export function useLanding(
  enabled: boolean,
  { text, fill }: Pick<PasteBox, 'text' | 'fill'>,
): { truncated: Readonly<Ref<boolean>> } {
  const cut = ref<string | null>(null);
  const land = (): void => {
    const place = parsePath(`/explain${window.location.hash}`);
    if (place?.kind !== 'explain' || !place.shared) return;
    const landed = responseText(place.shared);
    cut.value = place.shared.truncated ? landed : null;
    fill(landed);
  };
  onMounted(() => {
    if (!enabled) return;
    land();
    window.addEventListener('hashchange', land);
  });
  onScopeDispose(() => {
    if (typeof window !== 'undefined') window.removeEventListener('hashchange', land);
  });
  return { truncated: computed(() => text.value === cut.value) };
}
