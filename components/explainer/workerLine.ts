import type { Extent, WorkerAnswer, WorkerRequest } from './workerMessages';

/** A request that is answered once. */
type Asking = WorkerRequest & { kind: 'read' | 'reconsider' };

/** The connection to a worker. */
export interface WorkerLine {
  /** Sends what needs no answer. */
  send: (request: WorkerRequest) => void;
  /** The answer to a request; a read that a newer one cancelled is never answered. */
  ask: (request: Asking) => Promise<WorkerAnswer>;
  /** Ends the worker, whatever it is doing. */
  close: () => void;
}

/** Connects to a worker; `onProgress` hears how far the latest read has come. */
export function workerLine(worker: Worker, onProgress: (extent: Extent) => void): WorkerLine {
  const waiting = new Map<number, (answer: WorkerAnswer) => void>();
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
        waiting.set(request.job, resolve);
        send(request);
      }),
    close: () => worker.terminate(),
  };
}
