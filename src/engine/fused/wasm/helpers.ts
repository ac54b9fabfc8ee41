/** What a helper thread is sent: it instantiates the kernels over the shared memory and takes part until its end. */
export interface HelperStart {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly control: number;
  readonly uniforms: number;
  readonly scratch: number;
  /** Counted from 1. */
  readonly helper: number;
}

/** Starts one helper thread. Once the control block says that there are no threads, the result tells when it has left. */
export type StartHelper = (start: HelperStart) => () => Promise<void>;

/** What of a worker is used here. */
type HelperWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Helpers that wait for the next engine when one is done, so that their code is fetched once. */
export interface HelperPool {
  readonly start: StartHelper;
  /** Ends those that wait: they may still hold the memory that they worked on. */
  clear(): void;
}

export function createHelperPool(spawn: () => HelperWorker): HelperPool {
  const waiting: HelperWorker[] = [];
  return {
    start(work) {
      const worker = waiting.pop() ?? spawn();
      const left = new Promise<void>((resolve) => {
        worker.onmessage = () => {
          waiting.push(worker);
          resolve();
        };
        // Its code did not arrive: the others do its share.
        worker.onerror = (event) => {
          event.preventDefault();
          worker.terminate();
          resolve();
        };
      });
      worker.postMessage(work);
      return () => left;
    },
    clear() {
      for (const worker of waiting.splice(0)) worker.terminate();
    },
  };
}

/** A helper as a module worker of the browser. */
export const spawnHelper = () => new Worker(new URL('./helper.ts', import.meta.url), { type: 'module' });

/** How many threads pay: every core up to 8, one of many left to the page. */
export function usefulThreads(cores: number): number {
  return Math.min(8, cores <= 4 ? Math.max(1, cores) : cores - 1);
}
