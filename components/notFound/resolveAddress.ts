import { editDistance } from '../../catalog/engine/search/likeness';
import type { Address, Addresses } from './addresses';

/** The probable meaning of a wrong address. */
export interface Resolution {
  /** The page, if the address identifies one with certainty; otherwise null. */
  certain: Address | null;
  /** Pages with a similar name, most similar first. */
  near: Address[];
  /** Whether the address is that of a retired entry. */
  retired: boolean;
}

const SHOWN = 6;
const LONGEST = 80;

/** Percent-decodes a text. If that is not possible, the text is returned unchanged. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The last segment of an address, in the form of `names`. */
function nameIn(path: string): string {
  const parts = decoded(path).split('/').filter(Boolean);
  const last = parts.at(-1) ?? '';
  return last
    .replace(/\.(html?|md)$/i, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(/^(http|error|code|status)-?(?=\d{3}$)/, '')
    .slice(0, LONGEST);
}

/** How different two names are: the share of letters to edit, minus half the share of common words. */
function distance(asked: string, name: string): number {
  const words = asked.split('-').filter((word) => word.length > 2);
  const common = words.filter((word) => name.split('-').includes(word)).length;
  const edits = editDistance(asked, name) / Math.max(asked.length, name.length);
  return edits - (words.length ? (0.5 * common) / words.length : 0);
}

function nearest(asked: string, pages: Address[]): Address[] {
  return pages
    .map((page) => ({ page, far: Math.min(...page.names.map((name) => distance(asked, name))) }))
    .filter(({ far }) => far < 0.4)
    .sort((a, b) => a.far - b.far)
    .slice(0, SHOWN)
    .map(({ page }) => page);
}

/**
 * Finds the probable meaning of an address without a page, such as `/errors/403`, `/errors/forbidden_op`, `/403` or a
 * misspelled id.
 */
export function resolveAddress(path: string, { pages, moved }: Addresses): Resolution {
  const asked = nameIn(path);
  if (!asked) return { certain: null, near: [], retired: false };
  const target = Object.hasOwn(moved, asked) ? moved[asked] : undefined;
  const wanted = target ?? asked;
  const named = pages.filter(({ names }) => names.includes(wanted));
  const section = decoded(path).split('/').filter(Boolean).at(-2);
  const certain = named.find(({ to }) => to.split('/')[0] === section) ?? named[0] ?? null;
  return { certain, near: certain ? [] : nearest(asked, pages), retired: target === null };
}
