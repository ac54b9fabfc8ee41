import type { Backend, Engine, EngineChoice, EngineOptions, EngineReport } from './engine.ts';
import { NoEngineError, RefusedError } from './errors.ts';
import { lookForCpu, lookForWasm, lookForWebgl, lookForWebgpu, type Look } from './look.ts';
import { selfTest } from './self-test.ts';

export { EngineLostError, NoEngineError } from './errors.ts';

/** A way to compute a plan. */
export interface Candidate {
  readonly backend: Backend;
  look(): Promise<Look>;
  /** Rejects when it cannot start; with RefusedError when it could but must not. */
  start(options: EngineOptions): Promise<{ readonly engine: Engine; readonly device: string }>;
}

function onTensorflow(backend: Backend, look: () => Promise<Look>): Candidate {
  return {
    backend,
    look,
    async start(options) {
      const { createTfjsEngine } = await import('./tfjs/engine.ts');
      return createTfjsEngine(backend, options);
    },
  };
}

/** The compiled engine on WASM SIMD: 25 times TensorFlow.js on WASM in one thread. */
const fusedWasm: Candidate = {
  backend: 'wasm',
  look: lookForWasm,
  async start(options) {
    const { createWasmEngine } = await import('./fused/wasm/engine.ts');
    return createWasmEngine(options);
  },
};

/** The compiled engine on WebGPU: a step of the reference VAE in 21 dispatches, of which many share a submit. */
const fusedWebgpu: Candidate = {
  backend: 'webgpu',
  look: lookForWebgpu,
  async start(options) {
    const { createWebgpuEngine } = await import('./fused/webgpu/engine.ts');
    return createWebgpuEngine(options);
  },
};

/** Every way to compute, in the order in which `auto` asks them; what the fused engine refuses, TensorFlow.js takes. */
export const candidates: readonly Candidate[] = [
  fusedWebgpu,
  onTensorflow('webgpu', lookForWebgpu),
  onTensorflow('webgl', lookForWebgl),
  fusedWasm,
  onTensorflow('wasm', lookForWasm),
  onTensorflow('cpu', lookForCpu),
];

/**
 * Starts the engine that was chosen, or else the first that can be trusted: one that is there, is no software renderer
 * (unless it was chosen, or there is no WASM), starts, and passes the self-test. The report says which, and why not others.
 * Throws NoEngineError when nothing can compute. Whoever calls disposes the engine.
 */
export async function createEngine(
  choice: EngineChoice,
  options: EngineOptions,
  among: readonly Candidate[] = candidates,
): Promise<{ readonly engine: Engine; readonly report: EngineReport }> {
  const hasWasm = (await lookForWasm()).type === 'there';
  const refused: EngineReport['refused'][number][] = [];
  const details: string[] = [];
  const chosen = among.filter(({ backend }) => backend === choice);
  for (const candidate of [...chosen, ...among.filter((other) => !chosen.includes(other))]) {
    const { backend } = candidate;
    try {
      await admit(candidate, hasWasm && !chosen.includes(candidate));
      const { engine, device } = await candidate.start(options);
      return { engine, report: { backend, device, refused } };
    } catch (error) {
      refused.push({ backend, reason: error instanceof RefusedError ? error.reason : 'failed-to-start' });
      details.push(`${backend}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new NoEngineError(details.join('; '));
}

async function admit(candidate: Candidate, mustBeReal: boolean): Promise<void> {
  const look = await candidate.look();
  if (look.type === 'unavailable') throw new RefusedError('unavailable', 'not offered here');
  if (look.isSoftware && mustBeReal) throw new RefusedError('software', 'a software renderer');
  // A software renderer is only taken on request, and takes seconds to compile what the test runs.
  if (!look.isSoftware) await selfTest(candidate);
}
