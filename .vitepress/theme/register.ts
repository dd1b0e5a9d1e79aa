import { trustedScript } from '../../components/guardedWorker';

/** A new version of the site that waits until the reader agrees. */
export interface WaitingVersion {
  /** Activates the new version and reloads the page. */
  takeOver(): void;
}

const waitingVersion = (worker: ServiceWorker): WaitingVersion => ({
  takeOver() {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage({ type: 'SKIP_WAITING' });
  },
});

/**
 * Starts the service worker of the site (`.vitepress/offline/`) and calls `onWaiting` when a new version waits. If
 * the browser, its settings or a full disk prevent that, the site works as before, but only online. Workbox has a
 * module for this, but it would add 2 kB to every page.
 */
export async function registerOffline(base: string, onWaiting: (version: WaitingVersion) => void): Promise<void> {
  function tell({ active, waiting }: ServiceWorkerRegistration): void {
    // The first version does not wait for the reader.
    if (active && waiting) onWaiting(waitingVersion(waiting));
  }
  try {
    const registration = await navigator.serviceWorker.register(trustedScript(`${base}sw.js`), { scope: base });
    tell(registration);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => installing.state === 'installed' && tell(registration));
    });
  } catch {
    // The error is ignored, because the page does not depend on the service worker.
  }
}
