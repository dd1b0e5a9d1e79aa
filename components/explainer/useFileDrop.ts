import { useEventListener } from '@vueuse/core';
import { ref, type Ref } from 'vue';

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/**
 * Accepts files that are dropped anywhere in the window. `over` is true while files are dragged over it. VueUse's
 * `useDropZone` does not distinguish a drag that leaves the window from one that leaves an element.
 */
export function useFileDrop(take: (files: File[]) => void): { over: Ref<boolean> } {
  const over = ref(false);
  const target = typeof window === 'undefined' ? undefined : window;
  useEventListener(target, 'dragover', (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    over.value = true;
  });
  useEventListener(target, 'dragleave', ({ relatedTarget }: DragEvent) => {
    if (relatedTarget === null) over.value = false;
  });
  useEventListener(target, 'drop', (event: DragEvent) => {
    over.value = false;
    if (!holdsFiles(event)) return;
    event.preventDefault();
    take([...(event.dataTransfer?.files ?? [])]);
  });
  return { over };
}
