import { onMounted, onScopeDispose, ref, type Ref } from 'vue';
import { parsePath, type SharedResponse } from '../../catalog/engine/permalink';

/** A response that a link carries, written as it would arrive, so that the reader sees what is explained. */
export function responseText({ status, error, message }: SharedResponse): string {
  if (!error && !message) return `HTTP ${status}`;
  if (!error && !status) return message ?? '';
  const body = JSON.stringify({ ...(error && { error }), ...(message && { error_description: message }) }, null, 2);
  return status ? `HTTP/1.1 ${status}\n\n${body}` : body;
}

/**
 * Explains what the address carries (`/explain#status=…&error=…&message=…`), on landing and whenever it changes. The address is only
 * read. `truncated` tells that the link lost its end on the way here.
 */
export function useLanding(enabled: boolean, fill: (text: string) => void): { truncated: Ref<boolean> } {
  const truncated = ref(false);
  const land = (): void => {
    const place = parsePath(`/explain${window.location.hash}`);
    if (place?.kind !== 'explain' || !place.shared) return;
    truncated.value = place.shared.truncated;
    fill(responseText(place.shared));
  };
  onMounted(() => {
    if (!enabled) return;
    land();
    window.addEventListener('hashchange', land);
  });
  onScopeDispose(() => {
    if (typeof window !== 'undefined') window.removeEventListener('hashchange', land);
  });
  return { truncated };
}
