import { promiseTimeout } from '@vueuse/core';
import { shallowRef, type ShallowRef } from 'vue';
import type { TitledCatalog } from '../../catalog/engine/catalogParts';
import type { Locale } from '../../catalog/engine/types';
import { guardedWorker } from '../guardedWorker';
import type { CatalogLoader } from './catalogLoader';
import workerScript from './explainer.worker.ts?worker&url';
import type { Extent, WorkerAnswer, WorkerRequest } from './workerMessages';

/** A request with exactly one answer. */
type Question = WorkerRequest & { kind: 'read' | 'reconsider' | 'search' };

/** A running worker that has received the catalog. */
export interface WorkerConnection {
  /** Sends a request without an answer. */
  send: (request: WorkerRequest) => void;
  /**
   * Sends a request and waits for its answer, which is `failed` if the worker ends. A read that a newer one cancels is
   * never answered.
   */
  ask: (request: Question) => Promise<WorkerAnswer>;
  /** Stops the worker immediately. */
  close: () => void;
}

/** `onLost` is called when the worker ends by itself, for instance because its script cannot be loaded. */
function connect(worker: Worker, onProgress: (extent: Extent) => void, onLost: () => void): WorkerConnection {
  const waiting = new Map<number, (answer: WorkerAnswer) => void>();
  let isLost = false;
  worker.addEventListener('error', () => {
    isLost = true;
    worker.terminate();
    onLost();
    for (const [job, resolve] of waiting) resolve({ kind: 'failed', job });
    waiting.clear();
  });
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    if (data.kind === 'progress') return onProgress(data.extent);
    waiting.get(data.job)?.(data);
    waiting.delete(data.job);
  });
  const send = (request: WorkerRequest): void => worker.postMessage(request);
  return {
    send,
    ask: (request) =>
      new Promise((resolve) => {
        if (isLost) return resolve({ kind: 'failed', job: request.job });
        waiting.set(request.job, resolve);
        send(request);
      }),
    close: () => worker.terminate(),
  };
}

/**
 * Starts the worker and loads the catalog into it when `open` is first called. `open` resolves to null if either
 * fails; the next call tries again. `onProgress` is called with the progress of the latest read. VueUse's
 * `useWebWorker` cannot match answers to requests.
 */
export function useWorkerConnection(
  { packed, titled }: CatalogLoader,
  locale: Locale,
  onProgress: (extent: Extent) => void,
): {
  /** The catalog once it has loaded. */
  catalog: ShallowRef<TitledCatalog | null>;
  open: () => Promise<WorkerConnection | null>;
  /** Stops the worker if it is running. */
  close: () => void;
} {
  const catalog = shallowRef<TitledCatalog | null>(null);
  let opening: Promise<WorkerConnection | null> | undefined;
  const forget = (): void => void (opening = undefined);
  async function start(): Promise<WorkerConnection> {
    // The script of the worker and the catalog come at the same time.
    const connection = connect(guardedWorker(workerScript), onProgress, forget);
    try {
      connection.send({ kind: 'catalog', catalog: await packed(locale) });
      // The page unpacks its own copy in a task of its own, so that it does not block for long.
      await promiseTimeout(0);
      catalog.value = await titled(locale);
      return connection;
    } catch (fault) {
      connection.close();
      throw fault;
    }
  }
  const open = (): Promise<WorkerConnection | null> =>
    (opening ??= start().catch(() => {
      forget();
      return null;
    }));
  return { catalog, open, close: () => void opening?.then((connection) => connection?.close()) };
}
