import type { CallKey } from '../types';

/** What a request body must look like for an operation that shares method and path with others. */
const signs: Record<string, (body: string) => boolean> = {
  '#bulk': (body) => body.startsWith('['),
  '#transfer': (body) => /["']?newowner["']?\s*:/i.test(body),
  '#app': (body) => body.includes('client_credentials'),
  '#password': (body) => /grant_type["']?\s*[:=]\s*["']?password/.test(body),
  '#inherit': (body) => /grant_type["']?\s*[:=]\s*["']?inherit/.test(body),
  '#nickname': (body) => /["']?nickname["']?\s*:/.test(body),
  '#style': (body) => /notification_display_style/.test(body),
  '#dnd': (body) => /notification_no_disturbing|notification_ignore/.test(body),
};

/**
 * Tells operations of one method and path apart by the request body, where the text shows it. Keys come back as they were when the
 * body is unknown or says nothing.
 */
export function narrowCalls(keys: readonly CallKey[], requestBody: string | null): CallKey[] {
  const body = requestBody?.trim().slice(0, 4096) ?? '';
  if (keys.length < 2 || body === '') return [...keys];
  const named = keys.filter((key) => signs[fragmentOf(key)]?.(body));
  if (named.length > 0) return named;
  const plain = keys.filter((key) => signs[fragmentOf(key)] === undefined);
  return plain.length > 0 ? plain : [...keys];
}

const fragmentOf = (key: CallKey): string => (key.includes('#') ? key.slice(key.indexOf('#')) : '');
