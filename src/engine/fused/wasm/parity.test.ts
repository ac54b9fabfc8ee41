import { setFlagsFromString } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { corruptions } from '../../../models/corruption.ts';
import { activations } from '../../../models/plan.ts';
import type { EngineOptions } from '../../engine.ts';
import { createReference } from '../../testing/reference.ts';
import { createTfjsEngine } from '../../tfjs/engine.ts';
import { distance, imagesOf, optionsOf, startWasm, type Scene } from '../testing/scene.ts';
import { hasRelaxedSimd } from './kernels.ts';

/** Parameters after 50 updates, of the largest: float32 against float64, through 50 nonlinear steps. */
const parameterTolerance = 1e-3;
const lossTolerance = 1e-4;

const scenes: readonly Scene[] = [
  ...activations.flatMap((activation) => [{ activation }, { activation, model: 'ae' as const }]),
  { likelihood: 'gaussian' },
  { likelihood: 'gaussian', model: 'ae', activation: 'sigmoid' },
  { optimizer: 'rmsprop', weightDecay: 0.05 },
  { optimizer: 'sgd', weightDecay: 0.05, learningRate: 0.001 },
  { weightDecay: 0.1, beta: 4 },
  { beta: 0 },
  { encoder: [1], latent: 1 },
  { encoder: [3, 17], latent: 3, shape: [1, 17] },
  { encoder: [1023], latent: 17, shape: [1, 3], batchSize: 2, imageCount: 3 },
  { encoder: [5], shape: [33, 31], batchSize: 3, imageCount: 5 },
  { encoder: [], shape: [1, 3] },
  { batchSize: 1, imageCount: 3 },
  ...corruptions.map((corruption) => ({
    model: 'denoising' as const,
    knobs: { corruption, corruptionLevel: 0.4 },
  })),
  {
    model: 'denoising',
    knobs: { corruption: 'gaussian-noise', corruptionLevel: 1 },
    shape: [1, 3],
    encoder: [],
  },
  { model: 'sparse', knobs: { sparsity: 'kl-sparsity', sparsityWeight: 0.7 } },
  { model: 'sparse', knobs: { sparsity: 'kl-sparsity' }, encoder: [], latent: 33, likelihood: 'gaussian' },
  { model: 'sparse', knobs: { sparsity: 'l1', sparsityWeight: 0.5 }, latent: 19 },
  { model: 'sparse', knobs: { sparsity: 'top-k', kept: 5 }, latent: 19 },
  { model: 'sparse', knobs: { sparsity: 'top-k', kept: 2 }, encoder: [], latent: 2 },
  { knobs: { klRule: 'free-bits', freeBits: 0.02 }, latent: 5 },
  { knobs: { klRule: 'capacity', capacity: 0.3 }, beta: 5, latent: 3 },
  { knobs: { klRule: 'entropy', lambda: 0.5 }, beta: 2 },
  { knobs: { keepEncoder: 0.8, keepDecoder: 0.5 } },
  { knobs: { keepEncoder: 0.5 }, activation: 'relu', encoder: [33, 17, 5] },
  { model: 'sparse', knobs: { keepDecoder: 0.6 }, latent: 19 },
  { knobs: { pixels: 'binary' } },
  { knobs: { pixels: 'sampled' } },
  { model: 'denoising', knobs: { pixels: 'sampled', corruption: 'salt-and-pepper' } },
  { model: 'denoising', knobs: { pixels: 'binary', corruption: 'gaussian-noise' } },
  { knobs: { warmUp: 'rising', warmUpEpochs: 7 } },
  { knobs: { warmUp: 'cyclic', warmUpEpochs: 3 } },
  { batchSize: 33, imageCount: 50, shape: [7, 7] },
];

// Relaxed SIMD last: once on, the flag stays.
describe.each(['SIMD', 'relaxed SIMD'])('the fused engine on %s', (kind) => {
  it('runs on the build it claims', () => {
    if (kind === 'relaxed SIMD') setFlagsFromString('--experimental-wasm-relaxed-simd');
    expect(hasRelaxedSimd()).toBe(kind === 'relaxed SIMD');
  });

  it('follows the 64-bit reference for the KL term of the listing', async () => {
    const options = optionsOf({ latent: 3 });
    const objective = options.plan.objective.map((term) =>
      term.type === 'kl' ? { ...term, weight: 3, rule: { type: 'as-written' as const } } : term,
    );
    await expectParity({ ...options, plan: { ...options.plan, objective } });
  });

  it.each(scenes)('follows the 64-bit reference for 50 updates: %j', async (scene) => {
    await expectParity(optionsOf(scene));
  });
});

/** Trains both side by side. */
async function expectParity(options: EngineOptions): Promise<void> {
  const reference = createReference(options, imagesOf(options));
  const engine = await startWasm(options);
  for (let update = 0; update < 50; update++) {
    const expected = reference.update();
    const terms = await engine.train(1);
    expect(Math.abs(terms.total / expected.total - 1)).toBeLessThan(lossTolerance);
    expect(Math.abs(terms.reconstruction / expected.reconstruction - 1)).toBeLessThan(lossTolerance);
    expect(Math.abs(terms.kl - expected.kl)).toBeLessThan(lossTolerance * (1 + expected.kl));
  }
  const { parameters, step } = await engine.checkpoint();
  expect(step).toBe(50);
  expect(distance(parameters, reference.parameters)).toBeLessThan(parameterTolerance);
  engine.dispose();
}

describe('against TensorFlow.js', () => {
  it.each(['adam', 'rmsprop', 'sgd'] as const)('a run goes on from its checkpoint, %s', async (optimizer) => {
    const options = optionsOf({ optimizer, weightDecay: 0.01, learningRate: 0.001 });
    const { engine: tfjs } = await createTfjsEngine('cpu', options);
    tfjs.addImages(imagesOf(options));
    const fused = await startWasm(options);
    await tfjs.train(20);
    fused.restore(await tfjs.checkpoint());
    for (let update = 0; update < 10; update++) {
      const [a, b] = [await fused.train(1), await tfjs.train(1)];
      expect(Math.abs(a.total / b.total - 1)).toBeLessThan(lossTolerance);
    }
    const [ours, theirs] = [await fused.checkpoint(), await tfjs.checkpoint()];
    expect(ours.step).toBe(30);
    expect(distance(ours.parameters, theirs.parameters)).toBeLessThan(parameterTolerance);
    expect(ours.moments.length).toBe(theirs.moments.length);
    ours.moments.forEach((moment, index) => {
      expect(distance(moment, theirs.moments[index] ?? [])).toBeLessThan(parameterTolerance);
    });
    tfjs.restore(ours);
    expect((await tfjs.train(1)).total / (await fused.train(1)).total).toBeCloseTo(1, 4);
    for (const engine of [tfjs, fused]) engine.dispose();
  });

  const measured: readonly Scene[] = [
    {},
    { model: 'ae' },
    { likelihood: 'gaussian' },
    { model: 'ae', likelihood: 'gaussian' },
    ...corruptions.map((corruption) => ({ model: 'denoising' as const, knobs: { corruption } })),
    { knobs: { pixels: 'binary' } },
    { knobs: { pixels: 'sampled' } },
    { model: 'denoising', knobs: { pixels: 'sampled', corruption: 'masking' } },
    { model: 'sparse', latent: 40 },
    { model: 'sparse', latent: 40, knobs: { sparsity: 'top-k', kept: 7 } },
  ];

  it.each<Scene>(measured)(
    'measures, encodes and decodes alike, more images than one chunk: %j',
    async (scene) => {
      const options = optionsOf(scene);
      const { engine: tfjs } = await createTfjsEngine('cpu', options);
      const fused = await startWasm(options);
      await fused.train(30);
      tfjs.restore(await fused.checkpoint());
      const count = 301;
      const images = imagesOf({ ...options, imageCount: count });

      const [ours, theirs] = [await fused.evaluate(images, 1000), await tfjs.evaluate(images, 1000)];
      expect(distance(ours.reconstruction, theirs.reconstruction)).toBeLessThan(1e-5);
      expect(distance(ours.squaredError, theirs.squaredError)).toBeLessThan(1e-5);
      expect(distance(ours.means, theirs.means)).toBeLessThan(1e-5);
      if (options.plan.code.type !== 'gaussian') expect(Math.max(...ours.kl)).toBe(0);
      else expect(distance(ours.kl, theirs.kl)).toBeLessThan(1e-5);

      const [code, theirCode] = [await fused.encode(images), await tfjs.encode(images)];
      expect(distance(code.means, theirCode.means)).toBeLessThan(1e-5);
      if (theirCode.logVariances === null) expect(code.logVariances).toBeNull();
      else expect(distance(code.logVariances ?? [], theirCode.logVariances)).toBeLessThan(1e-5);

      const [pixels, theirPixels] = [await fused.decode(code.means), await tfjs.decode(code.means)];
      expect(pixels.length).toBe(count * options.plan.inputSize);
      expect(distance(pixels, theirPixels)).toBeLessThan(1e-5);

      const [nats, theirNats] = [
        await fused.score(code.means, images),
        await tfjs.score(theirCode.means, images),
      ];
      expect(distance(nats, theirNats)).toBeLessThan(1e-5);

      const spoilt = Float32Array.from(images, (byte, i) => byte / 255 - (i % 3) / 2);
      const [rebuilt, theirRebuilt] = [await fused.rebuild(spoilt), await tfjs.rebuild(spoilt)];
      expect(distance(rebuilt, theirRebuilt)).toBeLessThan(1e-5);
      for (const engine of [tfjs, fused]) engine.dispose();
    },
  );
});
