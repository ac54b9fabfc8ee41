import { contractedLayer } from '../plan/autoencoder.ts';
import { layoutOf } from '../plan/layout.ts';
import { numbersAt } from '../plan/numbers.ts';
import type { ModelPlan } from '../plan/plan.ts';
import { termsAmong } from '../plan/terms.ts';
import { createCodeMeans } from './code-means.ts';
import { pixelVarianceOf } from '../engine/pixel-variance.ts';
import type { Engine } from '../engine/engine.ts';
import type { CodesBlock, HeldOut, HeldOutEvaluation } from './protocol.ts';

/** Images of the first block, and fewest of a later one. */
export const fewestImages = 20;

/**
 * Measures the held-out set at one step, block by block: yields each block's codes, returns the means over the images that
 * were measured. Parameters must not change in between.
 */
export async function* survey(options: {
  readonly engine: Engine;
  readonly heldOut: HeldOut;
  /** The plan as it is now, and how far training is: what the held-out objective is made of. */
  readonly plan: ModelPlan;
  readonly epoch: number;
  readonly step: number;
  /** How long a block should take, in ms: requests are answered between blocks. */
  readonly blockMilliseconds: () => number;
  /** After how many images to end, the first of the set, when so many are measured at so many ms each; by default all. */
  readonly until?: (measured: number, millisecondsEach: number) => number;
  readonly now: () => number;
}): AsyncGenerator<CodesBlock, HeldOutEvaluation> {
  const { engine, heldOut, plan, epoch, step, now } = options;
  const { inputSize } = plan;
  const latentSize = plan.code.size;
  const sums = { reconstruction: 0, kl: 0, squaredError: 0 };
  const codeMeans = createCodeMeans(latentSize);
  let size = fewestImages;
  let from = 0;
  let end = options.until?.(0, NaN) ?? heldOut.count;
  do {
    const to = Math.min(from + size, end);
    const start = now();
    const block = await engine.evaluate(heldOut.rows.subarray(from * inputSize, to * inputSize), from);
    const each = Math.max(now() - start, 0.01) / (to - from);
    const fitting = Math.floor(options.blockMilliseconds() / each);
    size = Math.max(fewestImages, Math.min(fitting, size * 4, 2000));
    sums.reconstruction += sum(block.reconstruction);
    sums.kl += sum(block.kl);
    sums.squaredError += sum(block.squaredError);
    codeMeans.add(block.means, block.logVariances);
    yield { step, latentSize, from, means: block.means, logVariances: block.logVariances };
    from = to;
    end = Math.min(options.until?.(from, each) ?? end, heldOut.count);
  } while (from < end);
  const count = from;
  const reconstruction = sums.reconstruction / count;
  const kl = sums.kl / count;
  // The contraction is of the code's weights too; they have not changed since the first block.
  const contracted = contractedLayer(plan) === null ? [] : [layoutOf(plan).layer('encoder', 0).weight];
  const [weights = null] = await engine.read(contracted);
  const penalty = codeMeans.penaltyOf(plan, numbersAt(plan, epoch), weights);
  const terms = termsAmong(plan, {
    total: reconstruction + penalty,
    reconstruction,
    kl,
    sparsity: penalty,
    contraction: penalty,
  });
  const klPerDimension = codeMeans.klPerDimension();
  const pixelVariance = await pixelVarianceOf(engine, plan);
  return { step, terms, squaredError: sums.squaredError / count, klPerDimension, pixelVariance, count };
}

function sum(values: Float32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
