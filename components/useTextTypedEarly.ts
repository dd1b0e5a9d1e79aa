import { getCurrentInstance, onMounted } from 'vue';

/**
 * Keeps what a reader typed or pasted into a field of the component before the scripts were loaded. Hydration would
 * erase it. The field, named by a selector, is read immediately, and `use` is called on mount. Nothing happens after a
 * navigation within the site, because then the server has not drawn the component.
 */
export function useTextTypedEarly(selector: string, use: (text: string) => void): void {
  const served: unknown = getCurrentInstance()?.vnode.el;
  if (typeof document === 'undefined' || !(served instanceof Element)) return;
  const text = served.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value ?? '';
  if (text !== '') onMounted(() => use(text));
}
