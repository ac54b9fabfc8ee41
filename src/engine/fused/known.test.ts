import { describe, expect, it } from 'vitest';
import { imageSample } from '../../datasets/sample.ts';
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
    compile({
      plan: describeModel(id, knobs, imageSample(4, 4)),
      optimizer: 'adam',
      batchSize: 8,
      chunkSize: 16,
    }),
    lacks,
  );

/** Knows nothing that corrupts. */
const lacksCorruption: Lacks = ({ type }) => (type === 'corrupt' ? type : null);

describe('a refusal', () => {
  it('says what is missing, once', () => {
    expect(refusedBy(lacksCorruption, 'ae', {})).toBeNull();
    expect(refusedBy(lacksCorruption, 'denoising', {})).toBe('no kernels for: corrupt');
  });

  it.each([
    ['WASM', lacksOnWasm],
    ['WebGPU', lacksOnWebgpu],
  ] as const)('never comes of %s, which knows all operations', (_, lacks) => {
    expect(refusedBy(lacks, 'vae', { objective: 'iwae', likelihood: 'gaussian-learned' })).toBeNull();
    expect(refusedBy(lacks, 'vae', { likelihood: 'continuous-bernoulli' })).toBeNull();
    for (const model of ['ae', 'denoising', 'contractive'] as const)
      expect(refusedBy(lacks, model, {})).toBeNull();
    for (const sparsity of ['top-k', 'l1', 'kl-sparsity'])
      expect(refusedBy(lacks, 'sparse', { sparsity })).toBeNull();
  });
});

it('an engine refuses what its executor does not know, before anything is made', async () => {
  const create = () => Promise.reject<Executor>(new Error('made an executor'));
  const start = (lacks: Lacks) =>
    createFusedEngine(optionsOf({ model: 'denoising' }), 'webgpu', { lacks, create });
  await expect(start(lacksCorruption)).rejects.toThrow('no kernels for: corrupt');
  await expect(start(() => null)).rejects.toThrow('made an executor');
});
