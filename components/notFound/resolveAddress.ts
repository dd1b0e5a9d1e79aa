import { editDistance } from '../../catalog/engine/search/likeness';
import type { Address, Addresses } from './addresses';

/** What a wrong address was meant to be. */
export interface Resolution {
  /** The one page that it names under another address; null when that is not certain. */
  certain: Address | null;
  /** Pages with a similar name, nearest first. */
  near: Address[];
  /** The address names an entry that was published once and is gone. */
  retired: boolean;
}

const SHOWN = 6;
const LONGEST = 80;

/** Percent-decoded where that is possible: an address may hold anything. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The part of an address that names something: its last piece, as names are written. */
function nameIn(path: string): string {
  const pieces = decoded(path).split('/').filter(Boolean);
  const last = pieces.at(-1) ?? '';
  return last
    .replace(/\.(html?|md)$/i, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(/^(http|error|code|status)-?(?=\d{3}$)/, '')
    .slice(0, LONGEST);
}

/** How far a name is from what was asked for: edits, less for words in common; 1 and more is too far. */
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

/** Makes sense of an address that leads nowhere, such as `/errors/403`, `/errors/forbidden_op`, `/403` or an id with a typing error. */
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
