import { afterEach, describe, expect, it, vi } from 'vitest';
import { compile } from '../compile.ts';
import { optionsOf, type Scene } from '../testing/scene.ts';
import { parityScenes } from '../testing/scenes.ts';
import { kernelsOf } from './kernels/index.ts';
import { shaderOf } from './shader.ts';
import { stagesOf } from './stages.ts';
import { nullWebgpu } from './testing/null-device.ts';

const webgpu = nullWebgpu();

/** Storage buffers that every device lets a shader have. */
const fewestBuffers = 8;

afterEach(() => vi.restoreAllMocks());

/** What runs on a phone as on a desktop: the reference VAE, and the largest of everything. */
const scenes: readonly Scene[] = [
  ...parityScenes,
  { encoder: [512, 256], shape: [28, 28], batchSize: 128 },
  { encoder: [2048, 2048], latent: 64, shape: [28, 28], batchSize: 1024 },
  { encoder: [512], latent: 64, knobs: { klRule: 'free-bits' }, batchSize: 512 },
  { model: 'contractive', encoder: [], latent: 256, shape: [28, 28], batchSize: 512 },
];

/** Every text of a shader, once. */
const texts = [
  ...new Set(
    scenes.flatMap((scene) => {
      const { plan, training } = optionsOf(scene);
      const { optimizer, batchSize } = training;
      const program = compile({ plan, optimizer, batchSize, chunkSize: 256 });
      return Object.values(program.lists).flatMap(({ operations }) =>
        (['tiled', 'direct'] as const).flatMap((style) => {
          const kernels = kernelsOf(operations, optimizer, style);
          return stagesOf(kernels, fewestBuffers).map((stage) => shaderOf(stage).code);
        }),
      );
    }),
  ),
];

const bytesOf: Readonly<Record<string, number>> = { f32: 4, u32: 4, vec4f: 16 };

/** Arrays in workgroup memory; throws where one is not flat. */
function workgroupArrays(code: string) {
  const found = [...code.matchAll(/var<workgroup> (\w+): array<(\w+), (\d+)>;/g)];
  if (found.length !== code.split('var<workgroup>').length - 1) throw new Error(`not flat: ${code}`);
  return found.map(([, name = '', element = '', length]) => ({
    name,
    bytes: (bytesOf[element] ?? NaN) * Number(length),
  }));
}

/** What stands between the brackets of every `select(…)`, those within others included. */
function selects(code: string): readonly string[] {
  return [...code.matchAll(/\bselect\(/g)].map(({ index }) => {
    let depth = 0;
    let end = index + 'select'.length;
    do {
      if (code[end] === '(') depth += 1;
      if (code[end] === ')') depth -= 1;
      end += 1;
    } while (depth > 0 && end < code.length);
    return code.slice(index, end);
  });
}

describe('the text of every shader', () => {
  it('needs no extension: neither half precision, subgroups nor time stamps', () => {
    expect(texts.length).toBeGreaterThan(100);
    for (const code of texts) expect(code).not.toMatch(/\b(enable|requires|f16|vec\dh|subgroup\w*)\b/);
  });

  it('has at most 16 kB in workgroup memory, in flat arrays, all that some phones have', () => {
    for (const code of texts) {
      const bytes = workgroupArrays(code).reduce((sum, array) => sum + array.bytes, 0);
      expect(bytes).toBeLessThanOrEqual(16_384);
    }
    // Not for want of looking.
    expect(texts.filter((code) => workgroupArrays(code).length > 0).length).toBeGreaterThan(20);
  });

  it('has no atomics, which some phones get wrong in workgroup memory', () => {
    for (const code of texts) expect(code).not.toMatch(/atomic/);
  });

  it('never reads workgroup memory within a select: some phones read on both sides, whatever is chosen', () => {
    for (const code of texts) {
      for (const { name } of workgroupArrays(code)) {
        for (const choice of selects(code)) expect(choice).not.toMatch(new RegExp(`\\b${name}\\b`));
      }
    }
    expect(selects('a(select(b, select(c, d(1), e), f[2]), 3)')).toEqual([
      'select(b, select(c, d(1), e), f[2])',
      'select(c, d(1), e)',
    ]);
  });
});

/** Everything that was made with a method of the device, and what it was made of. */
function watched<Name extends 'createBindGroupLayout' | 'createPipelineLayout' | 'createShaderModule'>(
  name: Name,
) {
  const spy = vi.spyOn(GPUDevice.prototype, name);
  return (made: unknown) => {
    const index = spy.mock.results.findIndex(({ value }) => value === made);
    return spy.mock.calls[index]?.[0] as Parameters<GPUDevice[Name]>[0] | undefined;
  };
}

describe('the layouts of the pipelines', () => {
  it('say of every buffer whether its kernel only reads it: Apple reads wrong data where they disagree', async () => {
    const layoutOf = watched('createBindGroupLayout');
    const pipelineLayoutOf = watched('createPipelineLayout');
    const moduleOf = watched('createShaderModule');
    const pipelines = vi.spyOn(GPUDevice.prototype, 'createComputePipelineAsync');
    const engine = await webgpu.start(optionsOf({ model: 'denoising' }));
    engine.dispose();
    expect(pipelines.mock.calls.length).toBeGreaterThan(10);
    for (const [{ layout, compute }] of pipelines.mock.calls) {
      const [, buffers] = [...(pipelineLayoutOf(layout)?.bindGroupLayouts ?? [])];
      const types = [...(layoutOf(buffers)?.entries ?? [])].map(({ buffer }) => buffer?.type);
      const code = moduleOf(compute.module)?.code ?? '';
      const accesses = [...code.matchAll(/var<storage, (\w+)>/g)].map(([, access]) =>
        access === 'read' ? 'read-only-storage' : 'storage',
      );
      expect(accesses.length).toBeGreaterThan(0);
      expect(types).toEqual(accesses);
    }
  });
});
