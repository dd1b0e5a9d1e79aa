import { useData } from 'vitepress';
import { defineAsyncComponent, defineComponent, h, onMounted, shallowRef } from 'vue';
import type { WaitingVersion } from './register';

const UpdatePrompt = defineAsyncComponent(() => import('./UpdatePrompt.vue'));

const whenIdle = (job: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(job);
  else setTimeout(job, 2000);
};

/** Readers whose browser is set to save data get no offline pages. */
const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Prepares the site for offline use when the page is idle, and announces a new version. */
export default defineComponent(() => {
  const { site } = useData();
  const waiting = shallowRef<WaitingVersion | null>(null);
  const prepare = async (): Promise<void> => {
    const { registerOffline } = await import('./register');
    await registerOffline(site.value.base, (version) => (waiting.value = version));
  };
  onMounted(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator) || savesData()) return;
    if (document.readyState === 'complete') whenIdle(prepare);
    else window.addEventListener('load', () => whenIdle(prepare), { once: true });
  });
  return () =>
    waiting.value && h(UpdatePrompt, { onReload: waiting.value.takeOver, onLater: () => (waiting.value = null) });
});
