import { describe, expect, it } from 'vitest';
import { describeModel } from '../testing/cases.ts';
import { compile } from './compile.ts';
import { createFusedEngine } from './engine.ts';
import type { Executor } from './executor.ts';
import { refusalOf, type Lacks } from './known.ts';
import { optionsOf } from './testing/scene.ts';
import { lacks as lacksOnWasm } from './wasm/records.ts';
import { lacks as lacksOnWebgpu } from './webgpu/kernels/index.ts';

const refusedBy = (
  lacks: Lacks,
  id: Parameters<typeof describeModel>[0],
  knobs: Readonly<Record<string, unknown>>,
) =>
  refusalOf(
    compile({ plan: describeModel(id, knobs, [4, 4]), optimizer: 'adam', batchSize: 8, chunkSize: 16 }),
    lacks,
  );

/** Knows nothing that corrupts. */
const lacksCorruption: Lacks = ({ type }) => (type === 'corrupt' ? type : null);

describe('a refusal', () => {
  it('says what is missing, once', () => {
    expect(refusedBy(lacksCorruption, 'ae', {})).toBeNull();
    expect(refusedBy(lacksCorruption, 'denoising', {})).toBe('no kernels for: corrupt');
  });

  it('comes of what is not in the table of WebGPU’s kernels', () => {
    const refused = (...scene: [Parameters<typeof describeModel>[0], Readonly<Record<string, unknown>>]) =>
      refusedBy(lacksOnWebgpu, ...scene);
    expect(refused('ae', {})).toBeNull();
    expect(refused('denoising', {})).toBeNull();
    expect(refused('sparse', { sparsity: 'top-k' })).toBeNull();
    expect(refused('vae', { likelihood: 'continuous-bernoulli' })).toBeNull();
    expect(refused('vae', { likelihood: 'gaussian-learned' })).toContain('update-variance');
    expect(refused('vae', { likelihood: 'gaussian-learned' })).toContain('likelihood gaussian-learned');
    expect(refused('vae', { objective: 'iwae' })).toContain('importance');
    expect(refused('vae', { objective: 'iwae' })).toContain('dense of several codes an image');
  });

  it('never comes of WASM, which knows all operations', () => {
    expect(refusedBy(lacksOnWasm, 'vae', { objective: 'iwae', likelihood: 'gaussian-learned' })).toBeNull();
    expect(refusedBy(lacksOnWasm, 'contractive', {})).toBeNull();
  });
});

it('an engine refuses what its executor does not know, before anything is made', async () => {
  const create = () => Promise.reject<Executor>(new Error('made an executor'));
  const start = (lacks: Lacks) =>
    createFusedEngine(optionsOf({ model: 'denoising' }), 'webgpu', { lacks, create });
  await expect(start(lacksCorruption)).rejects.toThrow('no kernels for: corrupt');
  await expect(start(() => null)).rejects.toThrow('made an executor');
});
