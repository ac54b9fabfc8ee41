import { create, globals } from 'webgpu';
import type { Engine, EngineOptions } from '../../../engine.ts';
import { imagesOf } from '../../testing/scene.ts';
import { createWebgpuEngine } from '../engine.ts';
import type { KernelStyle } from '../kernel.ts';

/** Calls that make something or hand over work, by name. */
export type Counts = Readonly<Record<(typeof counted)[number], number>>;

const counted = [
  'createBuffer',
  'createTexture',
  'createBindGroup',
  'createBindGroupLayout',
  'createPipelineLayout',
  'createShaderModule',
  'createComputePipelineAsync',
  'createCommandEncoder',
  'beginComputePass',
  'dispatchWorkgroups',
  'submit',
  'writeBuffer',
  'mapAsync',
] as const;

type Method = (this: object, ...given: unknown[]) => unknown;

/**
 * A WebGPU of Dawn that checks everything and computes nothing: it needs no driver. `counts` tells how often each call
 * was made so far; `lastDevice` is the device made last.
 */
export function nullWebgpu() {
  Object.assign(globalThis, globals);
  const counts: Record<string, number> = Object.fromEntries(counted.map((name) => [name, 0]));
  let lastDevice: GPUDevice | null = null;
  for (const { prototype } of [GPUDevice, GPUQueue, GPUCommandEncoder, GPUComputePassEncoder, GPUBuffer]) {
    const methods = prototype as unknown as Record<string, Method | undefined>;
    for (const name of counted) {
      const method = methods[name];
      if (method === undefined) continue;
      methods[name] = function (...given) {
        counts[name] = (counts[name] ?? 0) + 1;
        return method.apply(this, given);
      };
    }
  }
  const gpu = create(['backend=null']);
  const requestAdapter = async () => {
    const adapter = await gpu.requestAdapter();
    if (adapter === null) return null;
    const requestDevice = adapter.requestDevice.bind(adapter);
    adapter.requestDevice = async (descriptor) => (lastDevice = await requestDevice(descriptor));
    return adapter;
  };
  return {
    requestAdapter,
    lastDevice: () => lastDevice,
    /** So often each call was made by `work`. */
    count: async (work: () => Promise<unknown>): Promise<Counts> => {
      const before = { ...counts };
      await work();
      return Object.fromEntries(
        counted.map((name) => [name, (counts[name] ?? 0) - (before[name] ?? 0)]),
      ) as Counts;
    },
    /** The engine, its images there. */
    start: async (options: EngineOptions, style: KernelStyle = 'tiled'): Promise<Engine> => {
      const { engine } = await createWebgpuEngine(options, { requestAdapter, style });
      engine.addRows(imagesOf(options));
      return engine;
    },
  };
}
