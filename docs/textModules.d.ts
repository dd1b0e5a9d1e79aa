/** Made by `.vitepress/textParts.ts`. */
declare module 'explainerTexts.*' {
  import type { EntryTexts } from '../catalog/engine/catalogParts';

  /** Loads the causes and fixes of one language, part by part. */
  export const parts: (() => Promise<{ data: EntryTexts[] }>)[];
}
