import type { ModelName } from '../models.ts';

/** How long the fused WASM engine takes to answer, in ms, medians. */
export interface Latencies {
  readonly decodeOne: number;
  /** 400 codes: a manifold of 20 × 20. */
  readonly decodeManifold: number;
  readonly encode10000: number;
}

export type LatencyAnswer = Latencies | { readonly failed: string };

/** Measured in a worker of its own, as in the real page. */
export function measureLatencies(model: ModelName): Promise<Latencies> {
  const worker = new Worker(new URL('./latency-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Latencies>((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<LatencyAnswer>) => {
      if ('failed' in data) reject(new Error(data.failed));
      else resolve(data);
    };
    worker.postMessage(model);
  }).finally(() => worker.terminate());
}
