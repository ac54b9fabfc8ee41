/** The builds of assembly/ (npm run build:wasm): with FMA or without, on memory that threads share or not. */
export const builds = ['simd', 'relaxed', 'simd-threads', 'relaxed-threads'] as const;
export type Build = (typeof builds)[number];

/** What a build exports; addresses are bytes in the imported memory. */
export interface Kernels {
  /** Where static data ends and the host's memory map may begin. */
  dataEnd(): number;
  /** Runs a list of records to its end, helpers taking part. */
  run(control: number, uniforms: number, scratch: number, list: number, length: number): void;
  /** From now on runs have so many threads. */
  setThreads(control: number, threads: number): void;
  /** The work of one helper, counted from 1; returns when there are no threads any more. */
  help(control: number, uniforms: number, scratch: number, helper: number): void;
}

/** () → v128 with one relaxed instruction: valid where relaxed SIMD is known. */
const relaxedProbe = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0],
  ...[65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11],
);

/** Whether this machine's WASM has fused multiply-add. */
export function hasRelaxedSimd(): boolean {
  return WebAssembly.validate(relaxedProbe);
}

export function buildFor(threads: number): Build {
  const kind = hasRelaxedSimd() ? 'relaxed' : 'simd';
  return threads > 1 ? `${kind}-threads` : kind;
}

/** Exports of a module over `memory`. */
export function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernels {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  // The module is our own build; its exports are those of assembly/index.ts.
  return exports as unknown as Kernels;
}
