import type { SeenCall } from '../report';

/** A URL taken apart: what the catalog knows calls by, and the host for the cluster check. */
export interface UrlParts {
  /** In small letters; null for a path alone. */
  host: string | null;
  /** Without query and fragment; `/` where a URL has none. */
  path: string;
}

const METHODS = new Set(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']);

/** A word as an HTTP method in capitals; null when it is none. */
export function methodOf(word: unknown): string | null {
  const upper = typeof word === 'string' ? word.trim().toUpperCase() : '';
  return METHODS.has(upper) ? upper : null;
}

/** Takes `https://host/path?query#hash` or `/path?query` apart; the query and final punctuation are left out. Null when it is neither. */
function urlParts(url: string): UrlParts | null {
  const full = /^https?:\/\/([^/?#\s]{1,255})([^?#\s]*)/i.exec(url);
  if (full) return { host: full[1]?.toLowerCase() ?? null, path: full[2] || '/' };
  const path = /^\/[^?#\s]*/.exec(url);
  return path ? { host: null, path: path[0] } : null;
}

/** A call from a method (any case, may be missing) and a URL or path; null when the URL is none. */
export function callOf(method: unknown, url: unknown): { call: SeenCall; host: string | null } | null {
  const parts = typeof url === 'string' ? urlParts(url.trim()) : null;
  return parts ? { call: { method: methodOf(method), path: parts.path }, host: parts.host } : null;
}
