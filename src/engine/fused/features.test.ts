import { describe, expect, it } from 'vitest';
import { describeModel } from '../testing/cases.ts';
import { compile } from './compile.ts';
import { createFusedEngine } from './engine.ts';
import type { Executor } from './executor.ts';
import { basicFeatures, unknownTo, webgpuFeatures, type Feature } from './features.ts';
import { optionsOf } from './testing/scene.ts';
import { parityScenes } from './testing/scenes.ts';

const missingIn = (
  id: Parameters<typeof describeModel>[0],
  knobs: Record<string, unknown>,
  known: ReadonlySet<Feature> = basicFeatures,
) =>
  unknownTo(
    known,
    compile({ plan: describeModel(id, knobs, [4, 4]), optimizer: 'adam', batchSize: 8, chunkSize: 16 }),
  );

describe('basic features', () => {
  it('are enough for AE and VAE', () => {
    expect(missingIn('ae', {})).toBeNull();
    expect(missingIn('vae', { likelihood: 'gaussian', warmUp: 'rising', activation: 'elu' })).toBeNull();
  });

  it('are not for what came later, and the reason says what is missing', () => {
    expect(missingIn('denoising', {})).toContain('corrupt');
    expect(missingIn('sparse', { sparsity: 'top-k' })).toContain('slope kept');
    expect(missingIn('vae', { pixels: 'sampled' })).toContain('binarize');
    expect(missingIn('sparse', {})).toContain('sparsity');
    expect(missingIn('vae', { klRule: 'capacity' })).toContain('kl-rule');
    expect(missingIn('vae', { likelihood: 'continuous-bernoulli' })).toContain('continuous-bernoulli');
    expect(missingIn('vae', { likelihood: 'gaussian-learned' })).toContain('update-variance');
    expect(missingIn('vae', { objective: 'iwae' })).toContain('importance');
  });
});

it.each(parityScenes)('the kernels of webgpu/ know all of %j', (scene) => {
  const { plan } = optionsOf(scene);
  const program = compile({ plan, optimizer: 'adam', batchSize: 8, chunkSize: 16 });
  expect(unknownTo(webgpuFeatures, program)).toBeNull();
});

it('an engine refuses what its executor does not know, before anything is made', async () => {
  const never = () => Promise.reject<Executor>(new Error('made an executor'));
  const start = (...rest: ['every-feature'] | []) =>
    createFusedEngine(optionsOf({ model: 'denoising' }), 'webgpu', never, ...rest);
  await expect(start()).rejects.toThrow('no kernels for: corrupt');
  await expect(start('every-feature')).rejects.toThrow('made an executor');
});
