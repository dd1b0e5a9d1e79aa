import { Workbox } from 'workbox-window';
import { trustedScript } from '../../components/guardedWorker';

/** A new version of the site that waits until the reader agrees. */
export interface WaitingVersion {
  /** Takes the new version over and loads the page again. */
  takeOver(): void;
}

/**
 * Starts the service worker of the site (`.vitepress/offline/`) and calls back when a new version waits. Where the browser, its settings or
 * a full disk refuse it, the site works as before, with network only.
 */
export async function registerOffline(base: string, onWaiting: (version: WaitingVersion) => void): Promise<void> {
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
    // Nothing to say to the reader: nothing of the page depends on it.
  }
}
