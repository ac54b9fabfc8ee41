import { describe, expect, it } from 'vitest';
import { activations } from '../../../models/plan.ts';
import { optionsOf, startWasm, type Scene } from '../testing/scene.ts';

/** Half the distance of the two losses: large enough for float32, small enough for a straight line. */
const h = 0.01;

const scenes: readonly Scene[] = [
  ...activations.map((activation) => ({ activation })),
  { likelihood: 'gaussian' },
  { model: 'ae' },
  { beta: 3 },
  { beta: 3, latent: 4, knobs: { klRule: 'free-bits', freeBits: 0.01 } },
  { beta: 3, latent: 4, knobs: { klRule: 'capacity', capacity: 30 } },
  { beta: 2, latent: 4, knobs: { klRule: 'entropy', lambda: 0.7 } },
  { model: 'sparse', latent: 20 },
  { model: 'sparse', latent: 20, encoder: [], activation: 'sigmoid' },
  { model: 'sparse', latent: 20, knobs: { sparsity: 'l1', sparsityWeight: 1 } },
];

describe('gradients of the fused engine', () => {
  it.each(scenes)('agree with central differences of its own loss: %j', async (scene) => {
    // The first update of SGD is w − rate · g: it tells the gradient.
    const rate = 1e-2;
    const options = optionsOf({ ...scene, optimizer: 'sgd', learningRate: rate });
    const engine = await startWasm(options);
    const start = await engine.checkpoint();
    const at = async (parameters: Float32Array<ArrayBuffer>) => {
      engine.restore({ step: 0, parameters, moments: [] });
      return (await engine.train(1)).total;
    };
    await at(start.parameters);
    const { parameters: updated } = await engine.checkpoint();

    // Some parameter of every array, among them the first and the last.
    const count = start.parameters.length;
    for (let index = 0; index < count; index += Math.ceil(count / 60)) {
      const old = start.parameters[index] ?? 0;
      const gradient = (old - (updated[index] ?? 0)) / rate;
      const moved = (by: number) => start.parameters.with(index, old + by);
      const slope = ((await at(moved(h))) - (await at(moved(-h)))) / (2 * h);
      // ReLU's kinks within ± h and float32 in the loss leave about this much.
      expect(Math.abs(slope - gradient)).toBeLessThan(0.01 + 0.03 * Math.abs(gradient));
    }
    engine.dispose();
  });
});
