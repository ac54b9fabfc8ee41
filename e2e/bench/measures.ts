import type { Rows } from '../../src/lib/rows.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { activeUnits, codeStatistics, deadUnits, meanSparseness } from '../../src/lib/code-statistics.ts';
import { neighbourAccuracy } from '../../src/lib/neighbours.ts';
import type { Corruption } from '../../src/plan/corruption.ts';
import { abilitiesOf } from '../../src/plan/abilities.ts';
import { autoencoderPlan, boltzmannPlan, type ModelPlan } from '../../src/plan/plan.ts';
import type { Using } from '../../src/training/using.ts';
import { studyPartition } from '../../src/training/partition.ts';
import { denoise } from '../../src/training/denoise.ts';
import { likelihoodFigures } from './likelihood.ts';

/** A trained model and the images that it is measured on. */
export interface Trained extends Using {
  readonly engine: Engine;
  readonly plan: ModelPlan;
  readonly heldOut: NonNullable<Using['heldOut']>;
  /** n × inputSize, and their classes. */
  readonly train: { readonly rows: Rows; readonly labels: Uint8Array };
}

const masked: Corruption = { type: 'masking', level: 0.3 };
const noisy: Corruption = { type: 'gaussian-noise', level: 0.3 };

/** Figures of a model on all held-out images; nats per image, one sample of z an image, where nothing else is said. */
export const measures = {
  /** −ELBO = reconstruction + KL, whatever β was in training. */
  'negative ELBO': async (trained: Trained) => {
    const { reconstruction, kl } = await evaluated(trained);
    return mean(reconstruction) + mean(kl);
  },
  /** −log p(x|z). */
  reconstruction: async (trained: Trained) => mean((await evaluated(trained)).reconstruction),
  KL: async (trained: Trained) => mean((await evaluated(trained)).kl),
  /** ‖x − x̂(μ)‖², summed over pixels. */
  'squared error': async (trained: Trained) => mean((await denoised(trained, clean)).outputError),
  /** The same where hidden units pass on their means. */
  'mean-field squared error': async (trained: Trained) => mean((await evaluated(trained)).squaredError),
  'squared error of the masked input': async (trained: Trained) =>
    mean((await denoised(trained, masked)).inputError),
  'squared error from masked input': async (trained: Trained) =>
    mean((await denoised(trained, masked)).outputError),
  'squared error of the noisy input': async (trained: Trained) =>
    mean((await denoised(trained, noisy)).inputError),
  'squared error from noisy input': async (trained: Trained) =>
    mean((await denoised(trained, noisy)).outputError),
  'active units': async (trained: Trained) => activeUnits(await statistics(trained)),
  'dead units': async (trained: Trained) => deadUnits(await statistics(trained)),
  'mean activation': async (trained: Trained) => mean((await statistics(trained)).means),
  'Treves–Rolls sparseness': async (trained: Trained) => meanSparseness(await statistics(trained)),
  /** Over dimensions: Var μ_j + E σ_j². */
  'mean variance of q(z)': async (trained: Trained) => {
    const { logVariances } = await evaluated(trained);
    const within = (logVariances ?? new Float32Array()).map(Math.exp);
    return mean((await statistics(trained)).variances) + mean(within);
  },
  /** Per cent of the held-out images whose five nearest training images, by their codes, know their class. */
  '5-NN accuracy': async ({ engine, plan, train, heldOut }: Trained) => {
    const codesOf = async (rows: Rows) => (await engine.encode(rows)).means;
    const work = neighbourAccuracy({
      gallery: { points: await codesOf(train.rows), labels: train.labels },
      queries: { points: await codesOf(heldOut.rows), labels: heldOut.labels ?? new Uint8Array() },
      size: abilitiesOf(plan).codeSize,
      k: 5,
    });
    let next = work.next();
    while (next.done !== true) next = work.next();
    return 100 * next.value;
  },
  /** What 500 importance samples add to the ELBO of 1,000 images. */
  'nats gained by K = 500': async (trained: Trained) => {
    const { gain } = await likelihoodFigures({
      ...trained,
      plan: autoencoderPlan(trained.plan),
      ...{ step: 0, images: 1000, samples: 500 },
    });
    return gain.mean;
  },
  /** Of a machine, Z summed where its hidden units are few, else annealed in 5,000 steps by 100 chains. */
  'log p(x)': async ({ engine, plan, seed, heldOut, train }: Trained) => {
    const of = { engine, plan: boltzmannPlan(plan), seed, heldOut: heldOut.rows, train: train.rows };
    const steps = studyPartition({ ...of, step: 0, betas: 5000 });
    let next = await steps.next();
    while (next.done !== true) next = await steps.next();
    return next.value.heldOut.mean;
  },
} as const satisfies Record<string, (trained: Trained) => Promise<number>>;

export type Measure = keyof typeof measures;

const clean: Corruption = { type: 'none' };

const evaluated = ({ engine, heldOut }: Trained) => engine.evaluate(heldOut.rows, 0);

const denoised = (trained: Trained, corruption: Corruption) =>
  denoise(
    { type: 'denoise', indices: allOf(trained.heldOut.count), corruption },
    {
      ...trained,
      companion: { rebuild: () => Promise.resolve(null) },
    },
  );

async function statistics({ engine, plan, heldOut }: Trained) {
  const { means } = await engine.encode(heldOut.rows);
  return codeStatistics(means, abilitiesOf(plan).codeSize);
}

function allOf(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function mean(values: Float32Array | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
