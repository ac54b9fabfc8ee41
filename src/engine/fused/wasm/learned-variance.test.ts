import { describe, expect, it, onTestFinished } from 'vitest';
import { pixelVarianceOf } from '../../pixel-variance.ts';
import { imagesOf, optionsOf } from '../testing/scene.ts';
import { startWasm } from './testing/start.ts';

const scene = { model: 'ae', likelihood: 'gaussian-learned', imageCount: 32, batchSize: 32 } as const;

describe('a learned variance', () => {
  it('comes to the mean squared error of a pixel where the other weights stand still', async () => {
    const options = optionsOf({ ...scene, learningRate: 0.01, knobs: { variance: 1 } });
    const engine = await startWasm(options);
    onTestFinished(() => engine.dispose());
    const { parameters } = await engine.checkpoint();
    const still = parameters.slice(0, -1);
    expect(await pixelVarianceOf(engine, options.plan)).toBeCloseTo(1, 6);
    for (let update = 0; update < 700; update++) {
      await engine.train(1);
      const { parameters: moved, ...rest } = await engine.checkpoint();
      moved.set(still);
      engine.restore({ ...rest, parameters: moved });
    }
    const images = imagesOf(options);
    const { squaredError, reconstruction } = await engine.evaluate(images, 0);
    const { inputSize } = options.plan;
    const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const best = mean(squaredError) / inputSize;
    expect(((await pixelVarianceOf(engine, options.plan)) ?? NaN) / best).toBeCloseTo(1, 3);
    // There −log p is D/2 · (1 + ln 2πs²), the least that any s² reaches.
    expect(mean(reconstruction)).toBeCloseTo((inputSize / 2) * (1 + Math.log(2 * Math.PI * best)), 4);
  });

  it('does not decay, however much the weights do', async () => {
    const options = optionsOf({ ...scene, learningRate: 1e-6, weightDecay: 1e5 });
    const engine = await startWasm(options);
    onTestFinished(() => engine.dispose());
    await engine.train(20);
    expect(await pixelVarianceOf(engine, options.plan)).toBeCloseTo(0.3, 4);
    expect((await engine.checkpoint()).parameters[0]).toBeCloseTo(0, 1);
  });

  it('is none under another likelihood', async () => {
    const options = optionsOf({ likelihood: 'gaussian' });
    const engine = await startWasm(options);
    onTestFinished(() => engine.dispose());
    expect(await pixelVarianceOf(engine, options.plan)).toBeNull();
  });
});
