import { onMounted } from 'vue';

/**
 * Takes up what a reader has typed into a field of the server's HTML before the page's scripts were there, which taking the page over
 * would erase. Called before anything that reads the page's address is mounted; `use` runs after it.
 */
export function useEarlyTyping(id: string, use: (text: string) => void): void {
  const typed = typeof document === 'undefined' ? '' : valueOf(document.getElementById(id));
  onMounted(() => {
    if (typed !== '') use(typed);
  });
}

const valueOf = (field: HTMLElement | null): string => (field instanceof HTMLInputElement ? field.value : '');
