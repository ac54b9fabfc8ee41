import type { StartContestant } from './contestant.ts';

/** Only contestants on the same kind of device are timed against each other. */
export type Family = 'wasm' | 'webgl' | 'webgpu';

interface Entry {
  readonly label: string;
  readonly family: Family;
  readonly isOurs: boolean;
  /** Loads the code, within the contestant's worker. */
  load(): Promise<StartContestant>;
}

/** Everyone who takes part. */
export const contestants = {
  'ours-wasm': {
    label: 'ours, fused WASM, all threads',
    family: 'wasm',
    isOurs: true,
    load: async () => (await import('./ours.ts')).onWasm(),
  },
  'ours-wasm-1': {
    label: 'ours, fused WASM, one thread',
    family: 'wasm',
    isOurs: true,
    load: async () => (await import('./ours.ts')).onWasm(1),
  },
  'jax-wasm': {
    label: 'jax-js, WASM, jit, all threads',
    family: 'wasm',
    isOurs: false,
    load: async () => (await import('./jax.ts')).on('wasm'),
  },
  'tfjs-wasm': {
    label: 'TensorFlow.js, WASM, as it comes',
    family: 'wasm',
    isOurs: false,
    load: async () => (await import('./tfjs.ts')).onWasm('default'),
  },
  'tfjs-wasm-all': {
    label: 'TensorFlow.js, WASM, all threads',
    family: 'wasm',
    isOurs: false,
    load: async () => (await import('./tfjs.ts')).onWasm('all'),
  },
  'ours-webgl': {
    label: 'ours, on TensorFlow.js WebGL',
    family: 'webgl',
    isOurs: true,
    load: async () => (await import('./ours.ts')).onTensorflow('webgl'),
  },
  'tfjs-webgl': {
    label: 'TensorFlow.js, WebGL',
    family: 'webgl',
    isOurs: false,
    load: async () => (await import('./tfjs.ts')).onWebgl(),
  },
  'ours-webgpu': {
    label: 'ours, fused WebGPU',
    family: 'webgpu',
    isOurs: true,
    load: async () => (await import('./ours.ts')).onWebgpu(),
  },
  'jax-webgpu': {
    label: 'jax-js, WebGPU, jit',
    family: 'webgpu',
    isOurs: false,
    load: async () => (await import('./jax.ts')).on('webgpu'),
  },
  'tfjs-webgpu': {
    label: 'TensorFlow.js, WebGPU',
    family: 'webgpu',
    isOurs: false,
    load: async () => (await import('./tfjs.ts')).onWebgpu(),
  },
} as const satisfies Record<string, Entry>;

export type ContestantId = keyof typeof contestants;
export const contestantIds = Object.keys(contestants) as readonly ContestantId[];
