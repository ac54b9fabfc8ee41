import { termOf } from '../../../plan/terms.ts';
import { optionsOf, type Scene } from './scene.ts';
import type { Start } from './parity.ts';

/** Half the distance of the two losses: large enough for float32, small enough for a straight line. */
const h = 0.01;

/**
 * Compares the gradient with central differences of the engine's own loss, for 60 parameters, some of every array. Tells
 * the largest error, 1 being what ReLU's kinks within ± h and float32 in the loss may leave: 0.01 + 3 %.
 */
export async function gradientError(start: Start, scene: Scene): Promise<number> {
  // The first update of SGD is w − rate · g: it tells the gradient.
  const rate = 1e-2;
  const engine = await start(optionsOf({ ...scene, optimizer: 'sgd', learningRate: rate }));
  const before = await engine.checkpoint();
  const at = async (parameters: Float32Array<ArrayBuffer>) => {
    engine.restore({ step: 0, parameters, moments: [], chains: null });
    return termOf(await engine.train(1), 'total');
  };
  await at(before.parameters);
  const { parameters: updated } = await engine.checkpoint();

  let worst = 0;
  const count = before.parameters.length;
  for (let index = 0; index < count; index += Math.ceil(count / 60)) {
    const old = before.parameters[index] ?? 0;
    const gradient = (old - (updated[index] ?? 0)) / rate;
    const moved = (by: number) => before.parameters.with(index, old + by);
    const slope = ((await at(moved(h))) - (await at(moved(-h)))) / (2 * h);
    const error = Math.abs(slope - gradient) / (0.01 + 0.03 * Math.abs(gradient));
    worst = Number.isNaN(error) ? Infinity : Math.max(worst, error);
  }
  engine.dispose();
  return worst;
}
