import { Workbox } from 'workbox-window';
import { trustedScript } from '../../components/guardedWorker';

/** A new version of the site that waits until the reader agrees. */
export interface WaitingVersion {
  /** Activates the new version and reloads the page. */
  takeOver(): void;
}

/**
 * Starts the service worker of the site (`.vitepress/offline/`) and calls `onWaiting` when a new version waits. If
 * the browser, its settings or a full disk prevent that, the site works as before, but only online.
 */
export async function registerOffline(base: string, onWaiting: (version: WaitingVersion) => void): Promise<void> {
  // A page that the reader is just leaving has no service workers any more.
  const serviceWorkers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (!serviceWorkers) return;
  const workbox = new Workbox(trustedScript(`${base}sw.js`), { scope: base });
  workbox.addEventListener('waiting', () => {
    onWaiting({
      takeOver() {
        workbox.addEventListener('controlling', () => location.reload());
        workbox.messageSkipWaiting();
      },
    });
  });
  try {
    await workbox.register();
  } catch {
    // The error is ignored, because the page does not depend on the service worker.
  }
}
