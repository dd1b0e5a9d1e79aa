import { percentDecoded } from '../percent';

/** A path as it stands in a text, taken apart. */
export interface SeenPath {
  /** Decoded segments, without empty ones. */
  segments: string[];
  /** Host of the URL, in small letters; null where the text gives the path alone. */
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
