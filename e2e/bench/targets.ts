import type { ContestantId } from './contestants/index.ts';
import { referenceModel, type ModelName } from './models.ts';
import type { Latencies } from './page/latency.ts';

/** How many times as fast as the fastest of `peers` ours should be. */
export interface SpeedTarget {
  readonly what: string;
  readonly model: ModelName;
  readonly ours: ContestantId;
  readonly peers: readonly ContestantId[];
  readonly atLeast: number;
}

export const speedTargets: readonly SpeedTarget[] = [
  {
    what: 'WASM, all threads, against TensorFlow.js WASM',
    model: referenceModel,
    ours: 'ours-wasm',
    peers: ['tfjs-wasm', 'tfjs-wasm-all'],
    atLeast: 15,
  },
  {
    what: 'WASM, all threads, against jax-js WASM',
    model: referenceModel,
    ours: 'ours-wasm',
    peers: ['jax-wasm'],
    atLeast: 2.5,
  },
  {
    what: 'WASM, one thread, against TensorFlow.js WASM',
    model: referenceModel,
    ours: 'ours-wasm-1',
    peers: ['tfjs-wasm', 'tfjs-wasm-all'],
    atLeast: 10,
  },
  {
    what: 'WebGPU (software) against TensorFlow.js WebGPU',
    model: referenceModel,
    ours: 'ours-webgpu',
    peers: ['tfjs-webgpu'],
    atLeast: 5,
  },
];

/** ms that an answer may take on the reference model. */
export const latencyTargets: Readonly<Partial<Record<keyof Latencies, number>>> = {
  decodeOne: 5,
  decodeManifold: 50,
};

/** Not measured here: the step of the reference model in native PyTorch 1.13 on OpenBLAS, in an earlier state of the machine. */
export const pytorchStep = 12;
