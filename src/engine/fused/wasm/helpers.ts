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

/** Starts one helper thread; the result ends it. */
export type StartHelper = (start: HelperStart) => () => void;

/** Helpers as module workers of the browser. */
export const startBrowserHelper: StartHelper = (start) => {
  const worker = new Worker(new URL('./helper.ts', import.meta.url), { type: 'module' });
  worker.postMessage(start);
  return () => worker.terminate();
};

/** How many threads pay: every core up to 8, one of many left to the page. */
export function usefulThreads(cores: number): number {
  return Math.min(8, cores <= 4 ? Math.max(1, cores) : cores - 1);
}
