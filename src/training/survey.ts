import { abilitiesOf } from '../plan/abilities.ts';
import { contractedLayer, type AutoencoderPlan } from '../plan/autoencoder.ts';
import type { BoltzmannPlan } from '../plan/boltzmann.ts';
import type { Rows } from '../lib/rows.ts';
import { layoutOf } from '../plan/layout.ts';
import { numbersAt } from '../plan/numbers.ts';
import type { ModelPlan } from '../plan/plan.ts';
import { termsAmong, type Terms } from '../plan/terms.ts';
import { createCodeMeans, type CodeMeans } from './code-means.ts';
import { pixelVarianceOf } from '../engine/pixel-variance.ts';
import type { Engine } from '../engine/engine.ts';
import type { CodesBlock, HeldOut, HeldOutEvaluation } from './protocol.ts';

/** Images of the first block, and fewest of a later one. */
export const fewestImages = 20;

interface SurveyOptions {
  readonly engine: Engine;
  readonly heldOut: HeldOut;
  /** Training rows that have arrived: machines are asked about them too; null where there are none yet. */
  readonly train: Rows | null;
  readonly seed: number;
  /** The plan as it is now, and how far training is: what the held-out objective is made of. */
  readonly plan: ModelPlan;
  readonly epoch: number;
  readonly step: number;
  /** How long a block should take, in ms: requests are answered between blocks. */
  readonly blockMilliseconds: () => number;
  /** After how many images to end, the first of the set, when so many are measured at so many ms each; by default all. */
  readonly until?: (measured: number, millisecondsEach: number) => number;
  readonly now: () => number;
}

/**
 * Measures the held-out set at one step, block by block: yields each block's codes, returns the means over the images that
 * were measured. Parameters must not change in between.
 */
export async function* survey(options: SurveyOptions): AsyncGenerator<CodesBlock, HeldOutEvaluation> {
  const { engine, heldOut, plan, epoch, step, now } = options;
  const { inputSize } = plan;
  const latentSize = abilitiesOf(plan).codeSize;
  const sums = { reconstruction: 0, kl: 0, squaredError: 0, freeEnergy: 0 };
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
    if (block.freeEnergy !== null) sums.freeEnergy += sum(block.freeEnergy);
    codeMeans.add(block.means, block.logVariances);
    yield { step, latentSize, from, means: block.means, logVariances: block.logVariances };
    from = to;
    end = Math.min(options.until?.(from, each) ?? end, heldOut.count);
  } while (from < end);
  const count = from;
  const means = { reconstruction: sums.reconstruction / count, kl: sums.kl / count };
  const terms =
    plan.type === 'autoencoder'
      ? await objective(engine, plan, { ...means, codeMeans, epoch })
      : { reconstruction: means.reconstruction, ...(await energies(options, plan, sums.freeEnergy / count)) };
  const klPerDimension = codeMeans.klPerDimension();
  const pixelVariance = await pixelVarianceOf(engine, plan);
  return { step, terms, squaredError: sums.squaredError / count, klPerDimension, pixelVariance, count };
}

/** What is told of a machine's energies; nothing before there are training rows to compare with. */
async function energies(
  { engine, heldOut, train, seed }: Pick<SurveyOptions, 'engine' | 'heldOut' | 'train' | 'seed'>,
  plan: BoltzmannPlan,
  freeEnergy: number,
): Promise<Terms> {
  if (train === null) return {};
  const { energiesOf } = await import('./energies.ts');
  return energiesOf({ engine, plan, seed, heldOut: heldOut.rows, train, freeEnergy });
}

/** What the objective comes to on the held-out set, term by term. */
async function objective(
  engine: Engine,
  plan: AutoencoderPlan,
  measured: {
    readonly reconstruction: number;
    readonly kl: number;
    readonly codeMeans: CodeMeans;
    readonly epoch: number;
  },
): Promise<Terms> {
  const { reconstruction, kl, codeMeans, epoch } = measured;
  // The contraction is of the code's weights too; they have not changed since the first block.
  const contracted = contractedLayer(plan) === null ? [] : [layoutOf(plan).layer('encoder', 0).weight];
  const [weights = null] = await engine.read(contracted);
  const penalty = codeMeans.penaltyOf(plan, numbersAt(plan, epoch), weights);
  return termsAmong(plan, {
    total: reconstruction + penalty,
    reconstruction,
    kl,
    sparsity: penalty,
    contraction: penalty,
  });
}

function sum(values: Float32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
