/** Made by `.vitepress/textParts.ts`. */
declare module 'explainerTexts.*' {
  import type { PartEntry } from '../components/explainer/textParts';

  /** Loads titles, causes and fixes of one language, part by part. */
  export const parts: (() => Promise<{ data: PartEntry[] }>)[];
  /** Loads all titles of errors and partial failures. */
  export const titles: () => Promise<{ data: string[] }>;
}
