const endings = ['s', 'es', 'd', 'ed', 'ing', 'ings', 'able'] as const;
const shortest = 4;

/** What may be left of an English word without its ending: `exceeds` → `exceed`. Whoever asks holds it against words that exist. */
export function stems(word: string): string[] {
  return endings
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= shortest)
    .flatMap((ending) => {
      const stem = word.slice(0, word.length - ending.length);
      return ending === 'ing' ? [stem, `${stem}e`] : [stem];
    });
}
