import { setFlagsFromString } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { createTfjsEngine } from '../../tfjs/engine.ts';
import { pixelVarianceOf } from '../../pixel-variance.ts';
import { inferenceDistances } from '../testing/against-tfjs.ts';
import {
  figureTolerance,
  lossTolerance,
  parameterTolerance,
  strayFromReference,
  strayOf,
} from '../testing/parity.ts';
import { distance, imagesOf, optionsOf } from '../testing/scene.ts';
import { inferenceScenes, parityScenes } from '../testing/scenes.ts';
import { withElbo } from '../../testing/cases.ts';
import { hasRelaxedSimd } from './kernels.ts';
import { startWasm } from './testing/start.ts';
import { termOf } from '../../../plan/terms.ts';
import type { Engine } from '../../engine.ts';
import { autoencoderPlan } from '../../../plan/plan.ts';

// Relaxed SIMD last: once on, the flag stays.
async function totalOf(engine: Engine): Promise<number> {
  return termOf(await engine.train(1), 'total');
}

describe.each(['SIMD', 'relaxed SIMD'])('the fused engine on %s', (kind) => {
  it('runs on the build it claims', () => {
    if (kind === 'relaxed SIMD') setFlagsFromString('--experimental-wasm-relaxed-simd');
    expect(hasRelaxedSimd()).toBe(kind === 'relaxed SIMD');
  });

  it('follows the 64-bit reference for the KL term of the listing', async () => {
    const options = optionsOf({ latent: 3 });
    const plan = withElbo(autoencoderPlan(options.plan), { weight: 3, rule: { type: 'as-written' } });
    const stray = await strayOf(startWasm, { ...options, plan });
    expect(Math.max(stray.total, stray.reconstruction, stray.kl)).toBeLessThan(lossTolerance);
    expect(stray.parameters).toBeLessThan(parameterTolerance);
  });

  it.each(parityScenes)('follows the 64-bit reference for 50 updates: %j', async (scene) => {
    const { parameters, step, ...losses } = await strayFromReference(startWasm, scene);
    expect(Math.max(...Object.values(losses))).toBeLessThan(lossTolerance);
    expect(step).toBe(50);
    expect(parameters).toBeLessThan(parameterTolerance);
  });
});

describe('against TensorFlow.js', () => {
  it.each([
    { optimizer: 'adam' },
    { optimizer: 'rmsprop' },
    { optimizer: 'sgd' },
    { optimizer: 'adam', likelihood: 'gaussian-learned' },
  ] as const)('a run goes on from its checkpoint: %j', async (scene) => {
    const options = optionsOf({ ...scene, weightDecay: 0.01, learningRate: 0.001 });
    const { engine: tfjs } = await createTfjsEngine('cpu', options);
    tfjs.addRows(imagesOf(options));
    const fused = await startWasm(options);
    await tfjs.train(20);
    fused.restore(await tfjs.checkpoint());
    for (let update = 0; update < 10; update++) {
      const [a, b] = [await totalOf(fused), await totalOf(tfjs)];
      expect(Math.abs(a / b - 1)).toBeLessThan(lossTolerance);
    }
    const [ours, theirs] = [await fused.checkpoint(), await tfjs.checkpoint()];
    expect(ours.step).toBe(30);
    expect(distance(ours.parameters, theirs.parameters)).toBeLessThan(parameterTolerance);
    expect(ours.moments.length).toBe(theirs.moments.length);
    ours.moments.forEach((moment, index) => {
      expect(distance(moment, theirs.moments[index] ?? [])).toBeLessThan(parameterTolerance);
    });
    const variances = await Promise.all([fused, tfjs].map((engine) => pixelVarianceOf(engine, options.plan)));
    expect(variances[0] ?? 0).toBeCloseTo(variances[1] ?? 0, 5);
    tfjs.restore(ours);
    expect((await totalOf(tfjs)) / (await totalOf(fused))).toBeCloseTo(1, 4);
    for (const engine of [tfjs, fused]) engine.dispose();
  });

  it.each(inferenceScenes)(
    'measures, encodes and decodes alike, more images than one chunk: %j',
    async (scene) => {
      const distances = await inferenceDistances(startWasm, scene);
      for (const apart of Object.values(distances)) expect(apart).toBeLessThan(figureTolerance);
    },
  );
});
