import { present } from '../../../lib/assert.ts';
import type { Buffers } from './buffers.ts';
import type { Binding, Kernel } from './kernel.ts';
import { slotUniformBytes } from './layout.ts';
import { shaderOf, type Shader } from './shader.ts';
import { stagesOf } from './stages.ts';

/** A shader ready to run: nothing is made when it runs. */
interface Dispatch {
  readonly pipeline: GPUComputePipeline;
  readonly group: GPUBindGroup;
  readonly workgroups: readonly [number, number];
}

/** Encodes a list of kernels, reading the slot that begins at byte `offsets[index]`. */
export type Encode = (pass: GPUComputePassEncoder, offsets: Uint32Array, index: number) => void;

/**
 * Compiles kernels, those that can share a dispatch as one shader and equal ones once, and binds their buffers; rejects with
 * what the device says is wrong.
 */
export async function prepare(options: {
  readonly device: GPUDevice;
  readonly buffers: Buffers;
  readonly lists: ReadonlyMap<string, readonly Kernel[]>;
}): Promise<(list: string) => Encode> {
  const { device, buffers, lists } = options;
  const { limits } = device;
  const entries = [...lists].map(
    ([name, kernels]) =>
      [name, stagesOf(kernels, limits.maxStorageBuffersPerShaderStage).map(shaderOf)] as const,
  );
  for (const [, shaders] of entries) for (const shader of shaders) assertFits(shader, limits);
  device.pushErrorScope('validation');
  const { groupLayout, pipelineOf } = createCaches(device);
  const slotsLayout = groupLayout('slot');
  const slots = device.createBindGroup({
    layout: slotsLayout,
    entries: [{ binding: 0, resource: { buffer: buffers.of({ type: 'slots' }), size: slotUniformBytes } }],
  });
  const dispatchOf = async (shader: Shader): Promise<Dispatch> => {
    const { bindings, workgroups } = shader;
    const group = device.createBindGroup({
      layout: groupLayout(bindings),
      entries: bindings.map(({ source }, binding) => ({
        binding,
        resource: { buffer: buffers.of(source) },
      })),
    });
    return { pipeline: await pipelineOf(shader), group, workgroups };
  };
  const prepared = Promise.all(
    entries.map(async ([name, shaders]) => [name, await Promise.all(shaders.map(dispatchOf))] as const),
  );
  // The scope's error names the line of WGSL; the pipeline's only says that its shader is invalid.
  const [compiled, error] = await Promise.allSettled([prepared, device.popErrorScope()]);
  if (error.status === 'fulfilled' && error.value !== null) throw new Error(error.value.message);
  if (compiled.status === 'rejected') throw compiled.reason;
  const dispatchesOf = new Map(compiled.value);
  return (list) => {
    const dispatches = present(dispatchesOf.get(list));
    return (pass, offsets, index) => {
      pass.setBindGroup(0, slots, offsets, index, 1);
      for (const { pipeline, group, workgroups } of dispatches) {
        pass.setPipeline(pipeline);
        pass.setBindGroup(1, group);
        pass.dispatchWorkgroups(workgroups[0], workgroups[1]);
      }
    };
  };
}

/** Layouts and pipelines, made once for each kind and each text. */
function createCaches(device: GPUDevice) {
  const layouts = new Map<string, GPUBindGroupLayout>();
  const pipelines = new Map<string, Promise<GPUComputePipeline>>();

  const groupLayout = (bindings: readonly Binding[] | 'slot') => {
    const key = bindings === 'slot' ? bindings : bindings.map(({ access }) => access).join(' ');
    const buffers: readonly GPUBufferBindingLayout[] =
      bindings === 'slot'
        ? [{ type: 'uniform', hasDynamicOffset: true, minBindingSize: slotUniformBytes }]
        : bindings.map(({ access }) => ({ type: access === 'read' ? 'read-only-storage' : 'storage' }));
    return taken(layouts, key, () =>
      device.createBindGroupLayout({
        entries: buffers.map((buffer, binding) => ({ binding, visibility: GPUShaderStage.COMPUTE, buffer })),
      }),
    );
  };
  return {
    groupLayout,
    pipelineOf: ({ code, bindings }: Shader) =>
      taken(pipelines, code, () =>
        device.createComputePipelineAsync({
          layout: device.createPipelineLayout({
            bindGroupLayouts: [groupLayout('slot'), groupLayout(bindings)],
          }),
          compute: { module: device.createShaderModule({ code }), entryPoint: 'main' },
        }),
      ),
  };
}

function taken<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const found = cache.get(key) ?? make();
  cache.set(key, found);
  return found;
}

/** Throws where a shader asks for more than the device allows. */
function assertFits({ bindings, workgroups }: Shader, limits: GPUSupportedLimits): void {
  const most = limits.maxComputeWorkgroupsPerDimension;
  if (Math.max(...workgroups) > most) throw new Error(`more than ${most} workgroups`);
  const buffers = limits.maxStorageBuffersPerShaderStage;
  if (bindings.length > buffers) throw new Error(`more than ${buffers} buffers in a shader`);
}
