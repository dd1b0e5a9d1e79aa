import type { SeenCall } from '../report';
import { percentDecoded } from './source';

/** A URL taken apart: what the catalog knows calls by, and the host for the cluster check. */
export interface UrlParts {
  /** In small letters; null for only a path. */
  host: string | null;
  /** Without query and fragment; `/` where a URL has none. */
  path: string;
}

const METHODS = new Set(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']);

/** A word (`put`, Elixir's `:put`) as an HTTP method in capitals; null when it is none. */
export function methodOf(word: unknown): string | null {
  const upper = typeof word === 'string' ? word.trim().replace(/^:/, '').toUpperCase() : '';
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

/** A path as it stands in a text, taken apart. */
export interface SeenPath {
  /** Decoded segments, without empty ones. */
  segments: string[];
  /** Host of the URL, in small letters; null where the text gives only the path. */
  host: string | null;
  /** What follows `?`, as it stands. */
  query: string;
}

const longestPath = 2048;

/** Takes a URL or a path apart. Escapes that are not valid stay as they are; at most 2048 characters are read. */
export function readPath(text: string): SeenPath {
  const url = text.trim().slice(0, longestPath);
  const scheme = url.indexOf('://');
  const rest = scheme < 0 ? url : url.slice(scheme + 3);
  const end = firstOf(rest, '?#');
  const path = rest.slice(0, end);
  const slash = path.indexOf('/');
  const host = scheme < 0 ? null : path.slice(0, slash < 0 ? path.length : slash).toLowerCase();
  const segments = (host === null ? path : slash < 0 ? '' : path.slice(slash)).split('/').filter(Boolean);
  return { segments: segments.map(percentDecoded), host, query: rest[end] === '?' ? rest.slice(end + 1) : '' };
}

function firstOf(text: string, marks: string): number {
  const places = [...marks].map((mark) => text.indexOf(mark)).filter((at) => at >= 0);
  return Math.min(text.length, ...places);
}
